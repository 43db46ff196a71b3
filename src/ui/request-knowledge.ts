import type { insertText, standingIn } from '../portal/request/insert'
import type { isSameForm, mayMoveOn } from '../portal/request/moves'
import type { readRequestForm } from '../portal/request/read'
import type { isUnrelated } from '../portal/request/unrelated'
import type { compose, readinessOf, requestKind, TopicWarning } from '../requests'
import type { givenFacts, matters } from '../requests/given'
import type { RequestKind, TopicChoice } from '../requests/types'
import type { nextQuestions } from '../rules/questions'
import type { Advice } from '../rules/types'
import type { answersFrom, prefilled } from './request-prefill'

/**
 * What the guided request goes by: the rules and texts of a request, and how the portal's form is
 * read and filled in. A script of its own carries it, so what is drawn is given it and imports
 * nothing of it but types.
 */
export interface RequestKnowledge {
  kindOf: typeof requestKind
  readinessOf: typeof readinessOf
  givenFacts: typeof givenFacts
  matters: typeof matters
  nextQuestions: typeof nextQuestions
  compose: typeof compose
  prefilled: typeof prefilled
  answersFrom: typeof answersFrom
  /** @param language of the form, such as `nl` or `pt-PT` */
  topicWarning: (
    kind: RequestKind,
    chosen: Partial<TopicChoice>,
    language: string | undefined,
  ) => TopicWarning | undefined
  /** What an indirect reseller is told. */
  providerAsks: Advice
  readForm: typeof readRequestForm
  isSameForm: typeof isSameForm
  mayMoveOn: typeof mayMoveOn
  isUnrelated: typeof isUnrelated
  insertText: typeof insertText
  standingIn: typeof standingIn
}
