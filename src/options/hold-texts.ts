import { type MessageKey, t } from '../i18n/messages'
import type { Hold, PauseSeconds } from '../storage/records'

const names = {
  off: 'strengthOff',
  note: 'strengthNote',
  ask: 'strengthAsk',
  pause: 'strengthPause',
} as const satisfies Record<Hold, MessageKey>

const meanings = {
  off: 'strengthOffMeans',
  note: 'strengthNoteMeans',
  ask: 'strengthAskMeans',
  pause: 'strengthPauseMeans',
} as const satisfies Record<Hold, MessageKey>

/** "Ask and wait 5 seconds". */
export function holdName(hold: Hold, seconds: PauseSeconds): string {
  return t(names[hold], { seconds })
}

/** What happens then, in a sentence. */
export function holdMeaning(hold: Hold, seconds: PauseSeconds): string {
  return t(meanings[hold], { seconds })
}
