import { useEffect } from 'preact/hooks'
import { keepInStep } from '../storage/roaming'
import type { State } from '../storage/state'
import { putTextsReady } from '../storage/texts'
import type { Language } from '../storage/vocabulary'

/** As long as this page is open: keeps the account alike, and the texts ready that were chosen. */
export function useKeptInStep(state: State | undefined): void {
  useEffect(() => {
    const closing = new AbortController()
    keepInStep(closing.signal)
    return () => closing.abort()
  }, [])
  const isRead = state !== undefined
  const language = state?.language
  useEffect(() => {
    // Without them the browser's own language goes on being shown.
    if (isRead) putTextsReady(language, catalogueOf).catch(() => undefined)
  }, [isRead, language])
}

async function catalogueOf(language: Language) {
  const { catalogues } = await import('../i18n/catalogues')
  return catalogues[language]
}
