import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { build, parseAst, type Rollup } from 'vite'
import { type ContentScriptName, contentScriptNames, entryOf } from './content-script-names'

/*
 * The content scripts of a frame are bundled as one module graph and cut into one file each, so that
 * no module is in a frame twice. A browser loads content scripts as classic scripts, which cannot
 * import each other; a script therefore leaves what later ones take from it in one global variable
 * of the isolated world.
 *
 *   guard ──▶ frame ──▶ page      each may take from those before it, and never the other way
 */

export interface ContentScript {
  name: ContentScriptName
  /** One classic script without imports. */
  code: string
  /** Absolute paths of the modules it carries. */
  modules: readonly string[]
}

/** The variable that the scripts share. */
const shelf = 'forewarnModules'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Bundles the content scripts, minified. */
export async function bundleContentScripts(): Promise<ContentScript[]> {
  const bundle = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      // The browser's own API is all that is needed here; the polyfill is a tenth of the weight.
      alias: { 'webextension-polyfill': `${root}src/content/native-api.ts` },
    },
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      write: false,
      modulePreload: false,
      target: ['chrome120', 'firefox140'],
      reportCompressedSize: false,
      rollupOptions: {
        input: Object.fromEntries(
          contentScriptNames.map(name => [name, `${root}${entryOf(name)}`]),
        ),
        preserveEntrySignatures: false,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
      },
    },
  })) as Rollup.RollupOutput
  const chunks = new Map(
    bundle.output.flatMap(file => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const carried = new Set<string>()
  return contentScriptNames.map(name => {
    const own = inOrder(chunks, `${name}.js`).filter(({ fileName }) => !carried.has(fileName))
    for (const { fileName } of own) carried.add(fileName)
    // A function each, since `var` would be shared by blocks.
    const parts = own.map(chunk => `(()=>{${linked(chunk)}})();`).join('\n')
    const begin = name === contentScriptNames[0] ? `globalThis.${shelf}={};` : ''
    return {
      name,
      code: `(()=>{"use strict";${begin}const shelf=globalThis.${shelf};${parts}})();`,
      modules: own.flatMap(chunk => Object.keys(chunk.modules)),
    }
  })
}

/** A chunk and all it imports, each after what it imports itself. */
function inOrder(
  chunks: ReadonlyMap<string, Rollup.OutputChunk>,
  fileName: string,
  found: Rollup.OutputChunk[] = [],
): Rollup.OutputChunk[] {
  const chunk = chunks.get(fileName)
  if (!chunk) throw new Error(`${fileName} was not bundled`)
  for (const imported of chunk.imports) inOrder(chunks, imported, found)
  if (!found.includes(chunk)) found.push(chunk)
  return found
}

interface Named {
  name?: string
  value?: unknown
}
const nameIn = ({ name, value }: Named) => name ?? String(value)

/** The code of a chunk that takes from the shelf what it imports and leaves there what it exports. */
function linked({ fileName, code }: Rollup.OutputChunk): string {
  let result = ''
  let end = 0
  for (const statement of parseAst(code).body) {
    const replaced = link(fileName, statement)
    if (replaced === undefined) continue
    result += code.slice(end, statement.start) + replaced
    end = statement.end
  }
  return result + code.slice(end)
}

type Statement = ReturnType<typeof parseAst>['body'][number]

/** @returns undefined for a statement that has nothing to do with other chunks */
function link(fileName: string, statement: Statement): string | undefined {
  switch (statement.type) {
    case 'ImportDeclaration': {
      const from = String(statement.source.value).replace('./', '')
      const names = statement.specifiers.map(specifier => {
        if (specifier.type !== 'ImportSpecifier')
          throw new Error(`${fileName} imports ${from} in a way that is not understood`)
        return `${nameIn(specifier.imported)}:${specifier.local.name}`
      })
      return names.length > 0 ? `const{${names.join()}}=shelf["${from}"];` : ''
    }
    case 'ExportNamedDeclaration': {
      const names = statement.specifiers.map(
        ({ local, exported }) => `${nameIn(exported)}:${nameIn(local)}`,
      )
      return `shelf["${fileName}"]={${names.join()}};`
    }
    case 'ExportAllDeclaration':
    case 'ExportDefaultDeclaration':
      throw new Error(`${fileName} exports in a way that is not understood`)
    default:
      return undefined
  }
}
