import type { Parameter, PlainDate } from './types'

/**
 * The figure that held on `date`, in the parameter's unit. Before the first date it is known for,
 * the earliest figure is taken to have held already.
 */
export function valueOn(parameter: Parameter, date: PlainDate): number {
  const held = parameter.values.findLast(({ from }) => from <= date)
  return (held ?? parameter.values[0]).value
}
