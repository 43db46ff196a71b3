export { compose, LONGEST_DETAILS, type TextLanguage, textLanguages } from './compose'
export { requestKind, requestKinds } from './kinds'
export { readinessOf } from './readiness'
export { type TopicWarning, topicWarning } from './topic-warning'
