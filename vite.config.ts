import { fileURLToPath } from 'node:url'
import { crx } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin, type ResolvedConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import type { Demand } from './src/content/bridge'

/** `npm run build` runs this twice: once as is, once with TARGET=firefox. */
const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome'

/**
 * What Firefox needs otherwise than Chromium: an add-on id, an event page instead of a service
 * worker, and its own minimum version (match_origin_as_fallback arrived in 128).
 */
const firefoxManifest = {
  ...manifest,
  minimum_chrome_version: undefined,
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'forewarn@forewarn.example',
      strict_min_version: '140.0',
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
 * The content script is bundled by itself, after everything else, with this configuration's
 * `resolve`. From then on it gets the browser's own API in place of the polyfill for it.
 */
function nativeApiInContentScript(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'native-api-in-content-script',
    apply: 'build',
    configResolved: resolved => {
      config = resolved
    },
    buildEnd: () => {
      config.resolve.alias.push({
        find: 'webextension-polyfill',
        replacement: fileURLToPath(new URL('src/content/native-api.ts', import.meta.url)),
      })
    },
  }
}

/** Content scripts that have nothing to do before the guard calls for them. */
const onDemand: Readonly<Record<string, Demand>> = {
  'src/content/judge.iife.js': 'page',
  'src/content/question.iife.js': 'question',
  'src/content/knowledge.iife.js': 'page',
  'src/content/panel.iife.js': 'page',
  'src/content/request-knowledge.iife.js': 'support-request',
  'src/content/request.iife.js': 'support-request',
}

/**
 * Wraps these scripts into a function that the guard calls once there is something to do. Until then
 * the browser does not even compile them, and on most pages of the portal there never is. In the
 * development server, which serves them as they are, they run at once.
 */
function contentScriptsOnDemand(): Plugin {
  return {
    name: 'content-scripts-on-demand',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, demand] of Object.entries(onDemand)) {
          const script = bundle[fileName]
          if (script?.type !== 'asset') throw new Error(`${fileName} is not built yet`)
          script.source = `globalThis.forewarn?.onDemand(function(){${script.source}},'${demand}');`
        }
      },
    },
  }
}

export default defineConfig(({ command }) => ({
  plugins: [
    nativeApiInContentScript(),
    preact({ devToolsEnabled: false }),
    crx({ manifest: manifestFor(command) as never, browser: target }),
    contentScriptsOnDemand(),
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
