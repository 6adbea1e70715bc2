import type { CaseMove, CaseNames } from '../../miniprogram/contract/case/move'
import { periodUnits, type Period } from '../../miniprogram/contract/periods'

/** One sort of case, as its tables have it. */
export interface Drawn {
  /** The label of whoever brings one, above what they read. */
  bringer: string
  /** Labels of statuses, by name. */
  statuses: Readonly<Record<string, string>>
  moves: readonly string[]
  moveOf(name: string): CaseMove<CaseNames>
  isFinal(kind: string, status: string): boolean
  actorLabel(actor: string): string
  needs: Readonly<Record<string, string>>
  /** Labels of documents, by kind. */
  papers: Readonly<Record<string, string>>
  /** The status in which one begins. */
  first: string
}

/** The chapter of one kind: its diagram and the table of its moves. */
export function chapterOf(title: string, kind: string, drawn: Drawn): string {
  const moves = drawn.moves.filter((name) => drawn.moveOf(name).kinds.includes(kind))
  return `## ${title}

\`\`\`mermaid
${diagram(kind, moves, drawn)}
\`\`\`

${table(
  ['操作', '由', '从', '到', '须经', '条件', '填写', '文书', `${drawn.bringer}看到`],
  moves.map((name) => moveRow(name, drawn)),
)}`
}

function diagram(kind: string, moves: readonly string[], drawn: Drawn): string {
  const { statuses, first } = drawn
  const arrows = moves.flatMap((name) => {
    const { from, to, label } = drawn.moveOf(name)
    return to ? from.map((status) => `  ${status} --> ${to}: ${label}`) : []
  })
  const met = Object.keys(statuses).filter((status) => arrows.some((arrow) => arrow.includes(` ${status}`)))
  const words = met.map((status) => `  ${status}: ${statuses[status] ?? ''}`)
  const ends = met.filter((status) => drawn.isFinal(kind, status)).map((status) => `  ${status} --> [*]`)
  return ['stateDiagram-v2', ...words, `  [*] --> ${first}: 提交`, ...arrows, ...ends].join('\n')
}

function moveRow(name: string, drawn: Drawn): string[] {
  const { label, by, from, to, steps = [], asks, paper, tells } = drawn.moveOf(name)
  const named = (status: string) => `${drawn.statuses[status] ?? ''} \`${status}\``
  const labels = (actors: readonly string[]) => actors.map((actor) => drawn.actorLabel(actor)).join('、')
  return [
    `${label} \`${name}\``,
    labels(by),
    from.map(named).join('、'),
    to ? named(to) : '不变',
    steps.map((step) => `${labels(step.by)}${step.label}`).join('，') || '—',
    conditionsOf(name, drawn).join('；') || '—',
    Object.values(asks)
      .map((ask) => ask.label)
      .join('、') || '—',
    paper ? (drawn.papers[paper] ?? '') : '—',
    tells ?? '—',
  ]
}

export const periodWords = ({ count, unit }: Period): string => `${count} ${periodUnits[unit]}`

function conditionsOf(name: string, drawn: Drawn): string[] {
  const { needs, statuses } = drawn
  const { needs: need, within, after, once } = drawn.moveOf(name)
  return [
    ...(need ? [needs[need] ?? ''] : []),
    ...(within ? [`“${statuses[within.since] ?? ''}”后 ${periodWords(within.period)}内`] : []),
    ...(after ? [`“${statuses[after.since] ?? ''}”满 ${periodWords(after.period)}`] : []),
    ...(once ? ['一次为限'] : []),
  ]
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The labels of a table's rows, by name. */
export const labelsIn = (rows: Readonly<Record<string, { label: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(rows).map(([name, { label }]) => [name, label]))
