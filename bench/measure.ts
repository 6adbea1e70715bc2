/** The middle of several measurements: one slow run on a shared machine does not decide. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** Runs `work` for every item, at most `width` at a time; answers items per second. */
export async function perSecond<Item>(
  items: Item[],
  width: number,
  work: (item: Item) => Promise<unknown>,
): Promise<number> {
  const from = performance.now()
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: width }, lane))
  return items.length / ((performance.now() - from) / 1000)
}

/** One line of the report: what was measured, against what, and how they relate. */
export interface Comparison {
  what: string
  ours: string
  against: string
  bare: string
  ratio: number
}
