import type { Tone } from '../../contract/look'

export interface StageStep {
  stage: string
  label: string
  state: 'done' | 'now' | 'later'
  /** Read aloud, since the shapes cannot be. */
  spoken: string
}

/** Where a case is on its way. */
interface Standing {
  stage: string
  tone: Tone
  /** All of the way is behind it. */
  ended: boolean
}

const spoken = { done: '已完成', now: '正在进行', later: '还没有开始' } as const

/** How far along the way of these stages a case is; nothing of one that left the way before its end. */
export function stepsOf(stages: Readonly<Record<string, string>>, { stage, tone, ended }: Standing): StageStep[] {
  if (tone === 'stopped') return []
  const names = Object.keys(stages)
  const at = names.indexOf(stage)
  return Object.entries(stages).map(([name, label], index) => {
    const state = ended || index < at ? 'done' : index === at ? 'now' : 'later'
    return { stage: name, label, state, spoken: `${label}，${spoken[state]}` }
  })
}
