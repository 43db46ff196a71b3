import { crx } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { builtScript } from './scripts/content-script-names'
import { bundleContentScripts } from './scripts/content-scripts'
import { firefoxId, oldestFirefox } from './scripts/firefox-target'

/** `npm run build` runs this twice: once as is, once with TARGET=firefox. */
const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome'

/**
 * What Firefox needs otherwise than Chromium: an add-on id, an event page instead of a service
 * worker, and its own minimum version.
 */
const firefoxManifest = {
  ...manifest,
  minimum_chrome_version: undefined,
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: firefoxId,
      strict_min_version: `${oldestFirefox}.0`,
      data_collection_permissions: { required: ['none'] },
    },
  },
}

/** Hot reload fetches from the dev server and sets inline styles; what is built never may. */
const devManifest = {
  ...manifest,
  content_security_policy: {
    extension_pages: manifest.content_security_policy.extension_pages
      .replace("connect-src 'none'", "connect-src 'self' http://localhost:5173 ws://localhost:5173")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  },
}

function manifestFor(command: 'build' | 'serve') {
  if (command === 'serve') return devManifest
  return target === 'firefox' ? firefoxManifest : manifest
}

/**
 * Puts the content scripts, which are bundled together, in place of what the extension plugin made of
 * each by itself. All but the guard are wrapped into a function that the guard calls, in their order,
 * once there is something to do: until then the browser does not even compile them, and on most pages
 * of the portal there never is. The development server serves each as it is, and they run at once.
 */
function contentScripts(): Plugin {
  return {
    name: 'content-scripts',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const { name, code } of await bundleContentScripts()) {
          const fileName = builtScript(name)
          const script = bundle[fileName]
          if (script?.type !== 'asset') throw new Error(`${fileName} is not built yet`)
          script.source =
            name === 'guard'
              ? code
              : `(globalThis.forewarnArrived??={}).${name}=function(){${code}};globalThis.forewarn?.onArrival();`
        }
      },
    },
  }
}

export default defineConfig(({ command }) => ({
  plugins: [
    preact({ devToolsEnabled: false }),
    crx({ manifest: manifestFor(command) as never, browser: target }),
    contentScripts(),
  ],
  // The development manifest names the port, and only extensions may ask the server.
  server: {
    port: 5173,
    strictPort: true,
    hmr: { clientPort: 5173 },
    cors: { origin: /^chrome-extension:\/\// },
  },
  build: {
    outDir: target === 'firefox' ? 'dist-firefox' : 'dist',
    emptyOutDir: true,
    // The oldest browsers the manifests name.
    target: ['chrome120', 'firefox140'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
}))
