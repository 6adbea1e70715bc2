/** Batches in one run; what is left waits for the next one. */
const mostBatches = 20

/**
 * Does something to all that is found, a batch at a time, until nothing is left or nobody gets on. One that fails keeps
 * no other back. `act` answers undefined where somebody else was first. @throws when all had their turn and some failed
 */
export async function inBatches<Item, Done>(
  find: () => Promise<Item[]>,
  act: (item: Item) => Promise<Done | undefined>,
): Promise<Done[]> {
  const done: Done[] = []
  const failures: unknown[] = []
  for (let round = 0; round < mostBatches; round++) {
    const found = await find()
    const outcomes = await Promise.allSettled(found.map(act))
    const before = done.length
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') failures.push(outcome.reason)
      else if (outcome.value !== undefined) done.push(outcome.value)
    }
    // Nothing is left, or whatever is left fails, or was moved by somebody else at this moment: the next run looks again.
    if (done.length === before) break
  }
  throwAll(failures)
  return done
}

/** Does it to each, whatever becomes of the others. @throws like `inBatches` */
export async function toEach<Item>(items: readonly Item[], act: (item: Item) => Promise<boolean>): Promise<number> {
  let done = 0
  const failures: unknown[] = []
  for (const item of items) {
    try {
      if (await act(item)) done++
    } catch (error) {
      failures.push(error)
    }
  }
  throwAll(failures)
  return done
}

/** One error that tells of each: whoever logs it logs them all. */
export function throwAll(failures: readonly unknown[]): void {
  if (!failures.length) return
  const all = failures.map((failure) => (failure instanceof Error ? failure : new Error(String(failure))))
  const [first] = all
  const failed = new Error(all.map(({ message }) => message).join('; '), { cause: first })
  failed.stack = all.map(({ stack }) => stack).join('\n')
  throw failed
}
