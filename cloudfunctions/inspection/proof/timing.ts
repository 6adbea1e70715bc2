/** What is known of when an answer was made. */
export interface Moments {
  /** By the service's clock: when the request was opened, … */
  openedAt: Date
  /** … and when the answer arrived. */
  receivedAt: Date
  /** By the phone's clock: at the opening, … */
  phoneOpenedAt: Date
  /** … and when the picture was taken. */
  phoneTakenAt: Date
}

export interface Timing {
  /** When the picture was taken, by the service's clock. Never outside of the time between opening and arrival. */
  takenAt: Date
  /** How far the phone's clock is ahead of the service's, in seconds; what the network took at the opening is part of it. */
  ahead: number
  /** The phone's clock was set in between, or does not run as time does. */
  uneven: boolean
}

/** A phone's clock may be wrong; how much time passes on it is not. */
export function timingOf({ openedAt, receivedAt, phoneOpenedAt, phoneTakenAt }: Moments): Timing {
  const passed = phoneTakenAt.getTime() - phoneOpenedAt.getTime()
  const reckoned = openedAt.getTime() + passed
  const taken = Math.min(Math.max(reckoned, openedAt.getTime()), receivedAt.getTime())
  return {
    takenAt: new Date(taken),
    ahead: Math.round((phoneOpenedAt.getTime() - openedAt.getTime()) / 1000),
    uneven: taken !== reckoned,
  }
}
