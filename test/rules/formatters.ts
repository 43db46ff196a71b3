/** How many date formatters are built while `act` runs. To build one takes long. */
export function formattersBuiltBy(act: () => void): number {
  const actual = Intl.DateTimeFormat
  let built = 0
  const count = () => {
    built++
  }
  Intl.DateTimeFormat = new Proxy(actual, {
    construct(target, [locales, options]) {
      count()
      return new target(locales, options)
    },
    apply(target, _, [locales, options]) {
      count()
      return target(locales, options)
    },
  })
  try {
    act()
  } finally {
    Intl.DateTimeFormat = actual
  }
  return built
}
