const minute = 60_000
/** Where a tab tells the others that somebody is there. */
export const presencePlace = 'e-du.here'

export const somebodyIsHere = (at: number): void => localStorage.setItem(presencePlace, String(at))

/** Whether somebody was there within the last minute, in whichever of their tabs: what a page asks by itself keeps no session alive. */
export const isAttended = (): boolean => Date.now() - Number(localStorage.getItem(presencePlace)) < minute
