import en from '../../public/_locales/en/messages.json'
import nl from '../../public/_locales/nl/messages.json'
import sv from '../../public/_locales/sv/messages.json'

/** All texts in all languages: a third of a megabyte, for pages of the extension and on demand. */
export const catalogues = { en, nl, sv }
