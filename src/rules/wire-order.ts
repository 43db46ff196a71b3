import type { Context, PlainDate, Window } from './types'
import { dayWindow, withinDays } from './windows'

/** Days (`wire-order-expires-30-days`, `wire-order-30-days`), counted from the order. */
const WIRE_ORDER_EXPIRES_AFTER = 30

/** Until when an order by bank transfer has to be paid in full before it expires. */
export function wireOrderWindow(orderedOn: PlainDate, context: Context): Window {
  return dayWindow(withinDays(orderedOn, WIRE_ORDER_EXPIRES_AFTER), context)
}
