/** Names of products and offers, which are the same in every language. */
export const names = {
  'microsoft-365': 'Microsoft 365',
  'dynamics-365': 'Dynamics 365',
  'power-bi-premium': 'Power BI Premium',
  'microsoft-365-a1': 'Microsoft 365 A1',
  'action-pack': 'Microsoft Action Pack',
  silver: 'Silver',
  gold: 'Gold',
  'partner-launch': 'Partner Launch Benefits',
  'success-core': 'Partner Success Core Benefits',
  'success-expanded': 'Partner Success Expanded Benefits',
  'solutions-partner': 'Solutions Partner',
  azure: 'Azure',
} as const
