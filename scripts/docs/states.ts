import { actions } from '../../miniprogram/contract/actions'
import { duties } from '../../miniprogram/contract/duties'
import { periodUnits, type Period } from '../../miniprogram/contract/periods'
import { actorLabel, actors, type PetitionActor } from '../../miniprogram/contract/petition/actors'
import { everyKind, petitionKinds, type PetitionKind } from '../../miniprogram/contract/petition/kinds'
import { everyMove, isFinal, moveOf, type PetitionMove } from '../../miniprogram/contract/petition/moves'
import { caseNeeds } from '../../miniprogram/contract/petition/moves/move'
import { papers } from '../../miniprogram/contract/petition/papers'
import { petitionPromises } from '../../miniprogram/contract/petition/promises'
import { petitionStatuses, statusOf, type PetitionStatus } from '../../miniprogram/contract/petition/statuses'
import { unitKinds } from '../../miniprogram/contract/people/answers'

const everyone: Record<string, string> = { anyone: '任何人', officer: '任何民警', ...duties }
const doors: Record<string, string> = { phone: '手机', console: '控制台', timer: '定时器' }

/** `docs/states.md`: the state machines and the role table, as the contract has them. */
export function statesPage(): string {
  return `# States and permissions

Drawn from \`miniprogram/contract/\` by \`npm run docs\`; do not edit.

${everyKind.map(chapterOf).join('\n\n')}

## 承诺

${table(['承诺', '类别', '期限', '依据'], promiseRows())}

日为自然日，当日不计；最后一日是法定休假日的，顺延到其后的第一个工作日（民法典 第二百零一、二百零三条）。等待来件人补充的时间不计入。

## 办理人

${table(['称谓', '职责', '单位'], actorRows())}

## Who may ask for what

${table(['action', '入口', '谁可以'], actionRows())}
`
}

const statuses = Object.keys(petitionStatuses) as PetitionStatus[]
const named = (status: PetitionStatus) => `${petitionStatuses[status].label} \`${status}\``
const movesOf = (kind: PetitionKind) => everyMove.filter((name) => moveOf(name).kinds.includes(kind))

function chapterOf(kind: PetitionKind): string {
  return `## ${petitionKinds[kind].label}

\`\`\`mermaid
${diagram(kind)}
\`\`\`

${table(['操作', '由', '从', '到', '须经', '条件', '填写', '文书', '来件人看到'], movesOf(kind).map(moveRow))}`
}

function diagram(kind: PetitionKind): string {
  const arrows = movesOf(kind).flatMap((name) => {
    const { from, to, label } = moveOf(name)
    return to ? from.map((status) => `  ${status} --> ${to}: ${label}`) : []
  })
  const met = statuses.filter((status) => arrows.some((arrow) => arrow.includes(` ${status}`)))
  const words = met.map((status) => `  ${status}: ${petitionStatuses[status].label}`)
  const ends = met.filter((status) => isFinal(kind, status)).map((status) => `  ${status} --> [*]`)
  return ['stateDiagram-v2', ...words, '  [*] --> SUBMITTED: 提交', ...arrows, ...ends].join('\n')
}

function moveRow(name: PetitionMove): string[] {
  const { label, by, from, to, steps = [], asks, paper, tells } = moveOf(name)
  return [
    `${label} \`${name}\``,
    labels(by),
    from.map(named).join('、'),
    to ? named(to) : '不变',
    steps.map((step) => `${labels(step.by)}${step.label}`).join('，') || '—',
    conditionsOf(name).join('；') || '—',
    Object.values(asks)
      .map((ask) => ask.label)
      .join('、') || '—',
    paper ? papers[paper].label : '—',
    tells ?? '—',
  ]
}

const labels = (by: readonly PetitionActor[]) => by.map(actorLabel).join('、')
const words = ({ count, unit }: Period) => `${count} ${periodUnits[unit]}`

function conditionsOf(name: PetitionMove): string[] {
  const { needs, within, after, once } = moveOf(name)
  return [
    ...(needs ? [caseNeeds[needs]] : []),
    ...(within ? [`“${petitionStatuses[within.since].label}”后 ${words(within.period)}内`] : []),
    ...(after ? [`“${petitionStatuses[after.since].label}”满 ${words(after.period)}`] : []),
    ...(once ? ['一次为限'] : []),
  ]
}

function promiseRows(): string[][] {
  return Object.entries(petitionPromises).map(([name, { kinds, period, words: said, basis }]) => {
    const running = statuses.filter((status) => statusOf(status).promise === name).map(named)
    return [
      `${said}（${running.join('、')}）`,
      kinds.map((kind) => petitionKinds[kind].label).join('、'),
      words(period),
      basis,
    ]
  })
}

function actorRows(): string[][] {
  return Object.values(actors).map(({ label, duties: held, at }) => [
    label,
    held.map((duty) => duties[duty]).join('或'),
    unitKinds[at],
  ])
}

function actionRows(): string[][] {
  return Object.entries(actions).map(([name, action]) => [
    `\`${name}\``,
    action.doors.map((door) => doors[door]).join('、'),
    action.by.map((who) => everyone[who]).join('、'),
  ])
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
