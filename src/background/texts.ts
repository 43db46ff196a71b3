import { catalogues } from '../i18n/catalogues'
import { readState } from '../storage/state'
import { putTextsReady } from '../storage/texts'

/** Puts the texts ready that the person or the organisation chose for what is shown on the page. */
export async function readyTexts(): Promise<void> {
  const { language } = await readState()
  await putTextsReady(language, async language => catalogues[language])
}
