/** Milliseconds after a frame in which pages usually write a value back that they do not know. */
const PATIENCE = 60

/** Milliseconds: a tab that is not drawn has no frames. */
const LONGEST_FRAME = 100

/** Waits until what an event set off in the page has run: two frames, and the tasks behind them. */
export async function settle(): Promise<void> {
  await frame()
  await frame()
  await new Promise(done => setTimeout(done, PATIENCE))
}

function frame(): Promise<unknown> {
  return new Promise(done => {
    const timer = setTimeout(done, LONGEST_FRAME)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      done(undefined)
    })
  })
}
