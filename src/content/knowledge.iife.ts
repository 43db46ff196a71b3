import { knowledge } from '../features/knowledge'

/*
 * Before the panel, in the top frame only: the rules and notes it goes by. They come to a third of
 * all it would weigh, and are data that nothing has to be drawn with.
 */

if (globalThis.forewarn) globalThis.forewarn.knowledge = knowledge
