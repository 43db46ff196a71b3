import { crx } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }

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

export default defineConfig({
  plugins: [
    preact({ devToolsEnabled: false }),
    crx({ manifest: (target === 'firefox' ? firefoxManifest : manifest) as never, browser: target }),
  ],
  build: {
    outDir: target === 'firefox' ? 'dist-firefox' : 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
