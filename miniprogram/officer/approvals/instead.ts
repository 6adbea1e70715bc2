import type { StoodFor } from '../../contract/case/answers'
import { duties } from '../../contract/duties'

/** For whom the officer signs (审签) or acts (办理), as the screen says it; empty where it is the officer's own to do. */
export function insteadWords(stoodFor: StoodFor | undefined, does: '审签' | '办理'): string {
  if (!stoodFor) return ''
  const { name, duties: held, unitName } = stoodFor
  const what = [held.map((duty) => duties[duty]).join('、'), unitName].filter(Boolean).join('，')
  return `您代${name}（${what}）${does}`
}
