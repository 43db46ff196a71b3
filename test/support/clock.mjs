// Loaded before all else (`node --import`): lets the clock go on from FOREWARN_TEST_NOW, an instant
// such as 2028-02-29T12:00:00Z. What measures time (`performance`, timers) is left as it is.

const wanted = process.env.FOREWARN_TEST_NOW
if (wanted) {
  const RealDate = Date
  const shift = RealDate.parse(wanted) - RealDate.now()
  if (Number.isNaN(shift)) throw new Error(`FOREWARN_TEST_NOW is no instant: ${wanted}`)
  const now = () => RealDate.now() + shift
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  // Libraries make dates of the kind they were given, by its constructor.
  RealDate.prototype.constructor = globalThis.Date
}
