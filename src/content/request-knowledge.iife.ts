import { requestKnowledge } from '../features/request-knowledge'

/*
 * Before the guided request, on its pages only: the rules and texts it goes by, and the portal's form.
 */

if (globalThis.forewarn) globalThis.forewarn.requestKnowledge = requestKnowledge
