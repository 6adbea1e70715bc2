import { stages, statusOf, type PetitionStatus, type Stage } from '../../contract/petition/statuses'

export interface StageStep {
  stage: string
  label: string
  state: 'done' | 'now' | 'later'
  /** Read aloud, since the shapes cannot be. */
  spoken: string
}

const spoken = { done: '已完成', now: '正在进行', later: '还没有开始' } as const

/** How far along the way a petition is; nothing of one that left the way before its end. */
export function stepsOf(status: PetitionStatus): StageStep[] {
  const { stage, tone } = statusOf(status)
  if (stage === 'end' && tone !== 'done') return []
  const names = Object.keys(stages) as Stage[]
  const at = names.indexOf(stage)
  return names.map((name, index) => {
    const passed = index < at || stage === 'end'
    const state = passed ? 'done' : index === at ? 'now' : 'later'
    return { stage: name, label: stages[name], state, spoken: `${stages[name]}，${spoken[state]}` }
  })
}
