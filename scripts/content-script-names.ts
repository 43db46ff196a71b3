/** The content scripts in the order in which the manifest lists them. */
export const contentScriptNames = ['guard', 'frame', 'page'] as const

export type ContentScriptName = (typeof contentScriptNames)[number]

/** Where a script begins, relative to the project's root. */
export const entryOf = (name: ContentScriptName) => `src/content/${name}.iife.ts`

/** Where the built script lies, relative to the extension's folder. */
export const builtScript = (name: ContentScriptName) => `src/content/${name}.iife.js`
