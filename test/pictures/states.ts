import { type Picture, picturesOf } from './state'
import { noteStates } from './surfaces/note'
import { optionsStates } from './surfaces/options'
import { panelStates } from './surfaces/panel'
import { policyStates } from './surfaces/policy'
import { popupStates } from './surfaces/popup'
import { questionStates } from './surfaces/question'
import { requestStates } from './surfaces/request'

/** Every state that a person can see. */
const states = [
  ...popupStates,
  ...panelStates,
  ...questionStates,
  ...noteStates,
  ...requestStates,
  ...optionsStates,
  ...policyStates,
]

/** A picture for every look of every state. */
export const pictures: readonly Picture[] = states.flatMap(picturesOf)
