export { compose, LONGEST_DETAILS } from './compose'
export { requestKind, requestKinds } from './kinds'
export { readinessOf } from './readiness'
export { type TopicWarning, topicWarning } from './topic-warning'
