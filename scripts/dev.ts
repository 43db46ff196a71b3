// `npm run dev`: Vite with hot reload. It turns dist/ into a development build until the next build.

import { join } from 'node:path'
import { createServer } from 'vite'
import { ROOT } from './process'

const server = await createServer({ root: ROOT, configFile: join(ROOT, 'vite.config.ts') })
await server.listen()
console.log(`
Forewarn, with hot reload:
  1. Open chrome://extensions (edge://extensions in Edge) and turn on developer mode.
  2. Choose "Load unpacked" and take ${join(ROOT, 'dist')}
  3. Open Partner Center. Popup and options change as you save; after a change to the content
     script the open tabs reload.

dist/ is a development build now; "npm run build" makes it a real one again. Ctrl+C ends this.
`)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    server.close().finally(() => process.exit(0))
  })
}
