/** The two forms a request was made with: by a path of topics, and in the help panel. */
export type RequestEra = '2021' | '2023'

export type ChoiceId = 'category' | 'topic' | 'subtopic' | 'summary' | 'workspace' | 'problem-type'

/**
 * - `none`: nothing of a request is in sight, or not yet
 * - `topic`: what it is about is still to be chosen
 * - `review`: all is chosen, and *Review solutions* comes next
 * - `solutions`: solutions are recommended, and more help is offered
 * - `details`: the last step, with the Details box and Submit
 * - `sent`: a message gives the request's number
 */
export type RequestStep = 'none' | 'topic' | 'review' | 'solutions' | 'details' | 'sent'

export interface RequestForm {
  /** Undefined where neither the fields nor the address tell. */
  era: RequestEra | undefined
  step: RequestStep
  /** What is chosen so far, folded, 80 characters each at most. */
  chosen: Partial<Record<ChoiceId, string>>
  /** The choices that are asked for in this step, chosen or not. */
  asked: readonly ChoiceId[]
  /** The fields of these choices. */
  choices: readonly Element[]
  /** The id in the address of what the request is about. */
  topicId: string | undefined
  /** The Details box, as far in as it can be seen, for `insertText`. */
  details: Element | undefined
  /** False when the page is too large and not all of it was looked at. */
  complete: boolean
}
