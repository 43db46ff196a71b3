/**
 * How long anything is waited for before it counts as never coming, in milliseconds. Far beyond what
 * a busy machine takes: nothing may depend on how fast the machine is.
 */
export const patience = 180_000
