import ts from 'typescript'

/** What the promises are read from; a store's manifest has more. */
export interface BuiltManifest {
  permissions?: readonly string[]
  optional_permissions?: readonly string[]
  host_permissions?: readonly string[]
  optional_host_permissions?: readonly string[]
  web_accessible_resources?: readonly unknown[]
  externally_connectable?: unknown
  content_scripts?: readonly { matches?: readonly string[]; world?: string }[]
  content_security_policy?: { extension_pages?: string }
}

const PERMISSIONS = ['storage', 'alarms']
const OPTIONAL_PERMISSIONS = ['notifications']
const PAGES = ['https://partner.microsoft.com/*', 'https://partnercenter.microsoft.com/*']

/** Ways to the network, and ways to run or show text as code or markup. */
const FORBIDDEN_NAMES = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon'],
  ...['RTCPeerConnection', 'importScripts', 'eval', 'Function'],
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'],
  ...['setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment'],
])

/** Reaching the network needs one of these calls in whatever ends up in a bundle. */
const NETWORK_CALL =
  /(?<![\w$.])fetch\s*\(|\bnew\s+(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b|\.sendBeacon\s*\(|\bimportScripts\s*\(/g

/** What a built manifest says that the project promises never to ask for. */
export function manifestBreaches(manifest: BuiltManifest): string[] {
  const breaches: string[] = []
  const beyond = (key: string, values: readonly string[] = [], allowed: readonly string[] = []) => {
    const extra = values.filter(value => !allowed.includes(value))
    if (extra.length > 0) breaches.push(`${key} has ${extra.join(', ')}`)
  }
  beyond('permissions', manifest.permissions, PERMISSIONS)
  beyond('optional_permissions', manifest.optional_permissions, OPTIONAL_PERMISSIONS)
  beyond('host_permissions', manifest.host_permissions)
  beyond('optional_host_permissions', manifest.optional_host_permissions)
  if (manifest.web_accessible_resources?.length) breaches.push('resources are web-accessible')
  if (manifest.externally_connectable) breaches.push('pages may connect to the extension')
  for (const { matches, world } of manifest.content_scripts ?? []) {
    beyond('content script matches', matches, PAGES)
    if (world && world !== 'ISOLATED') breaches.push(`a content script runs in world ${world}`)
  }
  const directives = (manifest.content_security_policy?.extension_pages ?? '')
    .split(';')
    .map(directive => directive.trim())
  for (const wanted of ["default-src 'none'", "connect-src 'none'", "script-src 'self'"]) {
    if (!directives.includes(wanted)) breaches.push(`the extension pages' policy lacks ${wanted}`)
  }
  return breaches
}

/** Names in our own source that open the network or treat text as code or markup. */
export function sourceBreaches(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const breaches: string[] = []
  const visit = (node: ts.Node): void => {
    const name = ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : undefined
    if (name && FORBIDDEN_NAMES.has(name) && !isType(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      breaches.push(`${file}:${line + 1} uses ${name}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return breaches
}

/** Calls in a bundle, libraries included, that could reach the network. */
export function bundleBreaches(file: string, text: string): string[] {
  return [...text.matchAll(NETWORK_CALL)].map(({ 0: call }) => `${file} calls ${call}`)
}

/** `Function` as the name of a type is no constructor call. */
function isType(node: ts.Node): boolean {
  return ts.isTypeNode(node.parent) || ts.isImportSpecifier(node.parent)
}
