import { actions } from '../../miniprogram/contract/actions'
import { duties } from '../../miniprogram/contract/duties'
import {
  petitionMoves,
  petitionStatuses,
  type Move,
  type PetitionStatus,
} from '../../miniprogram/contract/petition/moves'
import { periodUnits } from '../../miniprogram/contract/periods'
import { petitionPromises } from '../../miniprogram/contract/petition/promises'

const everyone: Record<string, string> = { anyone: '任何人', officer: '任何民警', ...duties }
const doors: Record<string, string> = { phone: '手机', console: '控制台', timer: '定时器' }

/** `docs/states.md`: the state machines and the role table, as the contract has them. */
export function statesPage(): string {
  return `# States and permissions

Drawn from \`miniprogram/contract/\` by \`npm run docs\`; do not edit.

## 信访件

\`\`\`mermaid
${diagram()}
\`\`\`

${table(['操作', '由', '从', '到', '办理人填写', '来件人看到'], moveRows())}

${table(['状态', '承诺', '期限', '依据'], promiseRows())}

日为自然日，当日不计；最后一日是法定休假日的，顺延到其后的第一个工作日（民法典 第二百零一、二百零三条）。

## Who may ask for what

${table(['action', '入口', '谁可以'], actionRows())}
`
}

const moves = Object.entries<Move>(petitionMoves)
const named = (status: PetitionStatus) => `${petitionStatuses[status]} \`${status}\``

function diagram(): string {
  const arrows = moves.flatMap(([, { from, to, label }]) => from.map((status) => `  ${status} --> ${to}: ${label}`))
  const words = Object.entries(petitionStatuses).map(([status, label]) => `  ${status}: ${label}`)
  return ['stateDiagram-v2', ...words, '  [*] --> SUBMITTED: 提交', ...arrows].join('\n')
}

function moveRows(): string[][] {
  return moves.map(([name, move]) => [
    `${move.label} \`${name}\``,
    move.by.map((duty) => duties[duty]).join('、'),
    move.from.map(named).join('、'),
    named(move.to),
    Object.values(move.asks)
      .map(({ label }) => label)
      .join('、') || '—',
    move.tells,
  ])
}

function promiseRows(): string[][] {
  return Object.entries(petitionStatuses).flatMap(([status, label]) => {
    const promise = petitionPromises[status as PetitionStatus]
    return promise
      ? [[label, promise.words, `${promise.period.count} ${periodUnits[promise.period.unit]}`, promise.basis]]
      : []
  })
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
