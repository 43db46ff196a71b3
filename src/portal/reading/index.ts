/** Reading the dates a page of Partner Center shows, so that they can be offered for use. */
export type { DateKind } from './kinds'
export { languagesOf } from './languages'
export {
  type DateReading,
  type PageReading,
  type Place,
  readDates,
  readingDates,
} from './read-dates'
