import { comparable } from '../portal/labels'
import { insertText, standingIn } from '../portal/request/insert'
import { isSameForm, mayMoveOn } from '../portal/request/moves'
import { readRequestForm } from '../portal/request/read'
import { isUnrelated } from '../portal/request/unrelated'
import { compose, readinessOf, requestKind, topicWarning } from '../requests'
import { givenFacts, matters } from '../requests/given'
import { indirectResellerAsksProvider } from '../rules/advice/credits'
import { nextQuestions } from '../rules/questions'
import type { RequestKnowledge } from '../ui/request-knowledge'
import { answersFrom, prefilled } from '../ui/request-prefill'

export const requestKnowledge: RequestKnowledge = {
  kindOf: requestKind,
  readinessOf,
  givenFacts,
  matters,
  nextQuestions,
  compose,
  prefilled,
  answersFrom,
  topicWarning: (kind, chosen, language) => topicWarning(kind, chosen, comparable, language),
  providerAsks: indirectResellerAsksProvider,
  readForm: readRequestForm,
  isSameForm,
  mayMoveOn,
  isUnrelated,
  insertText,
  standingIn,
}
