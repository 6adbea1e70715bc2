let tapping = false

/** Whether a page's handler of a tap runs right now: before its first `await`. Some APIs may be called only then. */
export const inTap = () => tapping

export function duringTap(work: () => void): void {
  tapping = true
  try {
    work()
  } finally {
    tapping = false
  }
}
