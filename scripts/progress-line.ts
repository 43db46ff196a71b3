/** Marks a line that is for the step runner and not for a person. */
const mark = '@progress '

export interface Progress {
  files: { done: number; all: number }
  /** Tests that are done. */
  tests: number
  /** The file and name of the test that runs now. */
  test: string
}

export function progressLine({ files, tests, test }: Progress): string {
  return `${mark}${tests} done, ${files.done} of ${files.all} files: ${test}`
}

/** What a progress line says; undefined for a line that is none. */
export function parseProgress(line: string): string | undefined {
  return line.startsWith(mark) ? line.slice(mark.length) : undefined
}

/** The output of a run without its progress lines. */
export function withoutProgress(output: string): string {
  return output
    .split('\n')
    .filter(line => parseProgress(line) === undefined)
    .join('\n')
}
