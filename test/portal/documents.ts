const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Partner Center</title>
<link rel="stylesheet" href="/replica/portal.css">
<script src="/replica/early.js"></script>
`

/** The one document behind every address; client-side routing decides what it shows. */
export function portalDocument(): string {
  return `${head}<script type="module" src="/replica/main.js"></script>
</head>
<body></body>
</html>
`
}

/**
 * The same document in two halves, of which the first runs the page at once: nothing waits for the
 * second, as a module in the head would.
 */
export function slowPortalDocument(): [now: string, later: string] {
  return [
    `${head}</head>
<body>
<script>import('/replica/main.js')</script>
`,
    `<p id="loaded">That was all.</p>
</body>
</html>
`,
  ]
}

/**
 * A server-rendered software page in two halves. The first carries a Get keys button that works
 * at once, so that it can be pressed while the second is still on its way.
 */
export function slowDocument(): [now: string, later: string] {
  const product = 'Exchange Server Standard 2019'
  const now = `${head}</head>
<body>
<header class="top"><strong class="brand">Microsoft Partner Center</strong></header>
<main class="main page">
<h1><b>Benefits</b> | Software</h1>
<p class="lead">The list fills while you wait.</p>
<section class="card">
<h2>${product}</h2>
<p class="subtle">Partner Success Core Benefits</p>
<button type="button" class="primary" id="early-keys">Get keys</button>
<div id="early-out"></div>
</section>
<script>
replica.armGetKeys(document.getElementById('early-keys'), '${product}', () => {
  document.getElementById('early-out').textContent = 'REPLI-CA000-00001-NOTRE-ALKEY'
})
</script>
`
  const later = `<section class="card">
<h2>SQL Server Standard 2022</h2>
<p class="subtle">Partner Success Core Benefits</p>
</section>
<p id="loaded">That was all.</p>
</main>
</body>
</html>
`
  return [now, later]
}

/** What every other host answers, so that a test can visit a page that is not the portal. */
export function elsewhereDocument(): string {
  return '<!doctype html><html lang="en"><title>Elsewhere</title><p>elsewhere</p></html>\n'
}
