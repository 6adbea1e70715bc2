import type { Parcel } from './parcel'
import type { Outcome } from './sending'

/**
 * Sends one after the other until nothing is left to try or no network is found. Called while it sends, it looks once
 * more when it is through: nothing is ever sent twice at a time.
 */
export function createLane(waiting: () => Parcel[], send: (parcel: Parcel) => Promise<Outcome>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false

  async function pass(): Promise<void> {
    const tried = new Set<string>()
    for (;;) {
      if (again) tried.clear()
      again = false
      const parcel = waiting().find(({ key }) => !tried.has(key))
      if (!parcel) return
      tried.add(parcel.key)
      const outcome = await send(parcel)
      if (outcome.state === 'later' && outcome.unreached && !again) return
    }
  }

  function run(): Promise<void> {
    if (running) again = true
    running ??= pass()
      .finally(() => (running = undefined))
      // Whoever called when it was just through is not forgotten.
      .then(() => (again ? run() : undefined))
    return running
  }
  return run
}
