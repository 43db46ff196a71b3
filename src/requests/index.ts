export { compose, LONGEST_DETAILS } from './compose'
export { requestKind, requestKinds } from './kinds'
export { readinessOf } from './readiness'
export { topicWarning } from './topic-warning'
