import { whenClosed } from '../framework/endings'
import { guarded } from '../framework/guarded'

/** Who wants to hear of something, until the program is closed: `wx.onX` adds, `wx.offX` takes one or all away. */
export class Subscribers<T> {
  private readonly listeners = new Set<(given: T) => void>()

  constructor() {
    whenClosed(() => this.listeners.clear())
  }

  readonly add = (listener: (given: T) => void): void => void this.listeners.add(listener)

  readonly remove = (listener?: (given: T) => void): void => {
    if (listener) this.listeners.delete(listener)
    else this.listeners.clear()
  }

  tell(given: T): void {
    for (const listener of this.listeners) guarded(() => listener(given))
  }
}
