import { askedFields, type AskedField } from '../../../components/field/asked'
import type { PendingMove } from '../../../contract/case/answers'
import type { Fields } from '../../../contract/form'
import { momentOf } from '../../../contract/moments'
import { paperOf, type AnyPaper } from '../../../contract/papers'
import { areas, type AreaName } from '../areas'

/** One signature: who gave it and when, or that it is still to come. */
interface Signature {
  key: string
  label: string
  by: string
  at: string
  state: keyof typeof shapes
  icon: string
  colour: string
}

const shapes = {
  done: { state: 'done', icon: 'check-circle-filled', colour: 'var(--green)' },
  now: { state: 'now', icon: 'circle-filled', colour: 'var(--brand)' },
  later: { state: 'later', icon: 'circle', colour: 'var(--secondary)' },
} as const

/** A drafted move as the screen shows it. */
export interface DraftView {
  label: string
  /** What it waits for now: 签发. */
  step: string
  /** What was drafted, field by field. */
  said: { label: string; words: string }[]
  /** What whoever brought the case will read; empty where it is none of theirs. */
  tells: string
  /** What its document is called, which has a page of its own; empty where there is none. */
  paper: string
  signatures: Signature[]
  /** Whether it waits for this officer. */
  mine: boolean
  /** What the step asks, in order. */
  names: string[]
  fields: Record<string, AskedField>
  /** Asked again before the last signature, because it cannot be undone. */
  warns: string
}

const stepOf = (area: AreaName, { move, step }: PendingMove) =>
  areas[area].moveOf(move).steps?.find(({ label }) => label === step)

/** What whoever agrees has to say with it. */
export const asksOf = (area: AreaName, pending: PendingMove): Fields => stepOf(area, pending)?.asks ?? {}

export function draftView(area: AreaName, number: string, pending: PendingMove): DraftView {
  const tables = areas[area]
  const { move, step, asked, mine } = pending
  const { label, asks: drafted, paper, steps = [], warns = '' } = tables.moveOf(move)
  const asks = asksOf(area, pending)
  const said = Object.entries(drafted)
    .filter(([, { control }]) => control !== 'hidden')
    .map(([field, { label: words }]) => ({ label: words, words: tables.wordsOf(move, field, asked) }))
  return {
    label,
    step,
    said: said.filter(({ words }) => words),
    tells: tables.toldOf(move, { number }, asked) ?? '',
    paper: paper ? paperOf(paper as AnyPaper).label : '',
    signatures: signaturesOf(pending, steps),
    mine,
    names: Object.keys(asks),
    fields: askedFields(asks),
    warns: steps.at(-1)?.label === step ? warns : '',
  }
}

/** Who drafted and agreed, what it waits for, and what comes after. */
function signaturesOf({ signed, step, returned }: PendingMove, steps: readonly { label: string }[]): Signature[] {
  const left = returned ? steps : steps.slice(steps.findIndex(({ label }) => label === step))
  const given = signed.map((one) => signature('done', { ...one, key: one.at, at: momentOf(one.at) }))
  const awaited = left.map(({ label }, place) =>
    place === 0 && !returned
      ? signature('now', { key: label, label, by: '等待中', at: '' })
      : signature('later', { key: label, label, by: '尚未到', at: '' }),
  )
  return [...given, ...awaited]
}

const signature = (state: keyof typeof shapes, said: Pick<Signature, 'key' | 'label' | 'by' | 'at'>): Signature => ({
  ...said,
  ...shapes[state],
})
