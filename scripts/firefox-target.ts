/** What the extension is called to Firefox. */
export const firefoxId = 'forewarn@forewarn.example'

/** The oldest Firefox it is built for (match_origin_as_fallback arrived in 128). */
export const oldestFirefox = 140
