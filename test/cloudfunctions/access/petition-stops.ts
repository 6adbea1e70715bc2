import { everyMove, isFinal, moveOf, stepAt } from '../../../miniprogram/contract/petition/moves'
import { petitionKinds, type PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { StaffActor } from '../../../miniprogram/contract/petition/actors'
import { petitionStatuses, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import type { TestCloud } from '../../support/cloud'
import { asked, makeMove, type Desk } from '../../support/desk'
import { petitionOf } from '../../support/petitions'
import { petitionIn } from '../../support/ready'

/** A petition that stands still in one of its statuses. */
export interface PetitionStop {
  name: string
  id: string
  kind: PetitionKind
  status: PetitionStatus
  /** The unit that it was handed to. */
  team?: string
  /** The chief inspector's alone. */
  escalated: boolean
  /** Whose agreement to what was drafted it waits for, if anybody's. */
  agreeing: readonly StaffActor[]
  final: boolean
  /** The first at such a place, with such a draft: every action is tried at it. */
  first: boolean
}

const everyStatus = Object.keys(petitionStatuses) as PetitionStatus[]
const everyKind = Object.keys(petitionKinds) as PetitionKind[]

/** A kind that has moves from this status; of what is over, any. */
const kindIn = (status: PetitionStatus): PetitionKind =>
  everyKind.find((kind) =>
    everyMove.map(moveOf).some(({ kinds, from }) => kinds.includes(kind) && from.includes(status)),
  ) ?? 'COMPLAINT'

/** One petition in every status, and one whose letter waits to be reviewed. */
export async function petitionStops(test: TestCloud, { clerk, chen }: Desk): Promise<PetitionStop[]> {
  const phone = test.phone('citizen-wang')
  const signed = { signing: 'NAMED', name: '王芳', phone: '13800138000' } as const
  const stops: Omit<PetitionStop, 'first'>[] = []
  for (const status of everyStatus) {
    const kind = kindIn(status)
    stops.push(stopAt(await petitionIn(status, petitionOf(kind, signed), phone, test)))
  }
  const { id } = await phone.get('petition.submit', petitionOf('COMPLAINT', signed))
  await makeMove(clerk, id, 'accept')
  await makeMove(chen, id, 'supervise', asked.supervision)
  stops.push(stopAt((await test.database.collection<PetitionRecord>('petitions').first({ _id: id })) as PetitionRecord))
  const met = stops.map(({ team, escalated, agreeing, final }) => JSON.stringify([team, escalated, agreeing, final]))
  return stops.map((stop, place) => Object.assign(stop, { first: met.indexOf(met[place] ?? '') === place }))
}

function stopAt({ _id: id, kind, status, team, escalated, pending }: PetitionRecord): Omit<PetitionStop, 'first'> {
  const agreeing = pending ? (stepAt(pending.move, pending.agreed)?.by ?? []) : []
  return {
    name: pending ? `${status} with ${pending.move} for ${agreeing.join()}` : status,
    id,
    kind,
    status,
    team,
    escalated: escalated === true,
    agreeing,
    final: isFinal(kind, status),
  }
}
