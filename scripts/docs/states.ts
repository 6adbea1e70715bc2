import type { Action } from '../../miniprogram/contract/action'
import { actions } from '../../miniprogram/contract/actions'
import { duties, type Duty } from '../../miniprogram/contract/duties'
import { actorLabel, actors, type PetitionActor } from '../../miniprogram/contract/petition/actors'
import { everyKind, petitionKinds } from '../../miniprogram/contract/petition/kinds'
import { everyMove, isFinal, moveOf } from '../../miniprogram/contract/petition/moves'
import { caseNeeds } from '../../miniprogram/contract/petition/moves/move'
import { papers } from '../../miniprogram/contract/petition/papers'
import { petitionPromises } from '../../miniprogram/contract/petition/promises'
import {
  petitionStatuses,
  statusLabels,
  statusOf,
  type PetitionStatus,
} from '../../miniprogram/contract/petition/statuses'
import { unitKinds, type UnitKind } from '../../miniprogram/contract/people/answers'
import { everyRightsStaff, rightsActorLabel, rightsActorOf } from '../../miniprogram/contract/rights/actors'
import { everyRightsMove, isRightsOver, rightsMoveOf } from '../../miniprogram/contract/rights/moves'
import { rightsNeeds } from '../../miniprogram/contract/rights/moves/move'
import { rightsPapers } from '../../miniprogram/contract/rights/papers'
import { rightsPromises } from '../../miniprogram/contract/rights/promises'
import { rightsStatusLabels, rightsStatusOf, type RightsStatus } from '../../miniprogram/contract/rights/statuses'
import { chapterOf, labelsIn, periodWords, table, type Drawn } from './machine'

const everyone: Record<string, string> = { anyone: '任何人', officer: '任何民警', ...duties }
const doors: Record<string, string> = { phone: '手机', console: '控制台', timer: '定时器' }

const petitions: Drawn = {
  bringer: '来件人',
  statuses: statusLabels,
  moves: everyMove,
  moveOf,
  isFinal,
  actorLabel: (actor) => actorLabel(actor as PetitionActor),
  needs: caseNeeds,
  papers: labelsIn(papers),
  first: 'SUBMITTED',
}

const applications: Drawn = {
  bringer: '申请民警',
  statuses: rightsStatusLabels,
  moves: everyRightsMove,
  moveOf: rightsMoveOf,
  isFinal: (_, status) => isRightsOver(status as RightsStatus),
  actorLabel: (actor) => rightsActorLabel(actor as Parameters<typeof rightsActorLabel>[0]),
  needs: rightsNeeds,
  papers: labelsIn(rightsPapers),
  first: 'CLAIMED',
}

/** `docs/states.md`: the state machines and the role table, as the contract has them. */
export function statesPage(): string {
  return `# States and permissions

Drawn from \`miniprogram/contract/\` by \`npm run docs\`; do not edit.

${everyKind.map((kind) => chapterOf(petitionKinds[kind].label, kind, petitions)).join('\n\n')}

${chapterOf('民警维权', 'VIOLENT_ATTACK', applications)}

九种侵害情形的办理相同；“被错误追究责任或者受到不公正处理”不经所在单位核实。

## 承诺

${table(['承诺', '类别', '期限', '依据'], promiseRows())}

日为自然日，当日不计；最后一日是法定休假日的，顺延到其后的第一个工作日（民法典 第二百零一、二百零三条）。等待来件人、申请民警补充的时间不计入。

## 办理人

${table(['称谓', '职责', '单位'], actorRows())}

## Who may ask for what

${table(['action', '入口', '谁可以'], actionRows())}
`
}

/** The statuses through which a promise runs. */
function of<Status extends string>(
  name: string,
  labels: Readonly<Record<Status, string>>,
  rowOf: (status: Status) => { promise?: string },
): string {
  const running = (Object.keys(labels) as Status[]).filter((status) => rowOf(status).promise === name)
  return running.map((status) => `${labels[status]} \`${status}\``).join('、')
}

function promiseRows(): string[][] {
  return [
    ...Object.entries(petitionPromises).map(([name, { kinds, period, words, basis }]) => [
      `${words}（${of<PetitionStatus>(name, labelsOfPetitions, statusOf)}）`,
      kinds.map((kind) => petitionKinds[kind].label).join('、'),
      periodWords(period),
      basis,
    ]),
    ...Object.entries(rightsPromises).map(([name, { period, words, basis }]) => [
      `${words}（${of<RightsStatus>(name, rightsStatusLabels, rightsStatusOf)}）`,
      '民警维权',
      periodWords(period),
      basis,
    ]),
  ]
}

const labelsOfPetitions = labelsIn(petitionStatuses) as Record<PetitionStatus, string>

interface Described {
  label: string
  duties: readonly Duty[]
  at?: UnitKind
}

function actorRows(): string[][] {
  const rowOf = ({ label, duties: held, at }: Described, where = '') => [
    label,
    held.map((duty) => duties[duty]).join('或'),
    `${where}${at ? unitKinds[at] : ''}`,
  ]
  const relations = { ownUnit: '申请民警所在单位', ownBureau: '所属分局', city: '', named: '本案指定' } as const
  return [
    ...Object.values<Described>(actors).map((actor) => rowOf(actor)),
    ...everyRightsStaff.map((name) => {
      const { of: relation, ...actor } = rightsActorOf(name)
      return rowOf(actor, relations[relation])
    }),
  ]
}

function actionRows(): string[][] {
  return Object.entries(actions).map(([name, action]) => [
    `\`${name}\``,
    action.doors.map((door) => doors[door]).join('、'),
    whoMay(action),
  ])
}

function whoMay({ by, at }: Action): string {
  const who = by.map((one) => everyone[one]).join('、')
  return at ? `${who}（${at.map((kind) => unitKinds[kind]).join('、')}的）` : who
}
