import { h } from './dom.js'
import { build, frameKind } from './settings.js'

/** A frame with the page inside, when the address asks for one. */
export function framedPage() {
  const kind = frameKind()
  if (kind === null) return undefined
  const attributes = { class: 'workspace', title: 'Workspace' }
  if (kind === 'srcdoc') return h('iframe', { ...attributes, srcdoc: srcdocPage() })
  const address = new URL(location.href)
  address.searchParams.delete('frame')
  address.searchParams.set('build', build())
  return h('iframe', { ...attributes, src: address.pathname + address.search })
}

function srcdocPage() {
  return `<!doctype html>
<html lang="en">
<link rel="stylesheet" href="/replica/portal.css">
<script src="/replica/early.js"></script>
<body class="page">
<h1><b>Benefits</b> | Software</h1>
<section class="card wide">
<h2>SharePoint Server 2019</h2>
<p class="subtle">Partner Success Core Benefits</p>
<button type="button" class="primary" id="frame-keys">Get keys</button>
<p id="frame-out" role="status"></p>
</section>
<script>
replica.armGetKeys(document.getElementById('frame-keys'), 'SharePoint Server 2019', () => {
  document.getElementById('frame-out').textContent = 'REPLI-CA000-00001-NOTRE-ALKEY'
})
</script>`
}
