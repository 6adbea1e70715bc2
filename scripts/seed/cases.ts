import { everyKind, type PetitionKind } from '../../miniprogram/contract/petition/kinds'
import { actors, outsiders, type PetitionActor } from '../../miniprogram/contract/petition/actors'
import type { AskedValues } from '../../miniprogram/contract/case/move'
import { moveOf, movesFor, type PetitionMove } from '../../miniprogram/contract/petition/moves'
import type { Submission } from '../../miniprogram/contract/petition/form'
import { petitionArea } from '../../cloudfunctions/petition/area'
import { effectOf } from '../../cloudfunctions/petition/moving/effect'
import { outcomeOf } from '../../cloudfunctions/shared/case/moving/outcome'
import type { Moving } from '../../cloudfunctions/shared/case/context'
import { newPetition } from '../../cloudfunctions/petition/receiving/new-petition'
import { stepped } from '../../cloudfunctions/shared/case/moving/changes'
import { factsOf } from '../../cloudfunctions/petition/moving/facts'
import type { PetitionRecord } from '../../cloudfunctions/petition/records/record'
import { publishedCalendar } from '../../cloudfunctions/shared/calendar/published'
import type { Keys } from '../../cloudfunctions/shared/keys'
import type { Units } from '../../cloudfunctions/shared/units'
import { nameOf, storyOf, type Draw } from './stories'
import { pathTo, seededUnits } from './units'

const day = 86_400_000
const kindsDrawn: PetitionKind[] = [...Array<PetitionKind>(6).fill('COMPLAINT'), ...everyKind]
const namedKinds = new Set(['station', 'bureau', 'brigade', 'inspection'])
const unitsNamed = seededUnits.filter(({ kind }) => namedKinds.has(kind))

/** Whoever may move something; the seeded officers themselves are not looked for. */
const everyActor = [...Object.keys(actors), ...Object.keys(outsiders)] as PetitionActor[]

const units: Units = {
  all: async () => seededUnits,
  named: async (id) => seededUnits.find(({ _id }) => _id === id),
  path: async (id) => pathTo(id),
}

/** Draws the same sequence for the same seed. */
export function drawsFrom(seed: number): Draw {
  let state = seed
  return (items) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return items[((mixed ^ (mixed >>> 14)) >>> 0) % items.length] as never
  }
}

/** An invented petition, somewhere on its way: every move that the table permits may have been made. */
export async function inventCase(place: number, draw: Draw, keys: Keys, now: Date): Promise<PetitionRecord> {
  const draft = draftOf(place, draw)
  const id = keys.digest('record', 'seeded', String(place))
  const age = draw(Array.from({ length: 700 }, (_, days) => days)) * day + (place % 86_400) * 1000
  let at = new Date(now.getTime() - age)
  const unit = unitsNamed.find(({ _id }) => _id === draft.unit)
  const given = {
    id,
    owner: keys.digest('owner', 'seeded', String(place)),
    evidence: [],
    attempt: 0,
    at,
    calendar: publishedCalendar,
    unit,
  }
  // As if the clock had looked at it already.
  const { unchecked: _unchecked, ...begun } = newPetition(draft, given, keys)
  let petition: PetitionRecord = begun
  // Up to ten steps of one to six days each, none of them in time to come.
  for (let steps = draw([0, 1, 2, 4, 6, 8, 10]); steps > 0; steps--) {
    at = new Date(at.getTime() + draw([1, 2, 3, 4, 6]) * day)
    if (at > now) break
    const name = moveIn(petition, at, draw)
    if (!name) break
    const clock = () => at
    const asked = askedOf(name, draw, petition)
    const moving: Moving<PetitionRecord> = {
      area: petitionArea,
      keys,
      calendar: publishedCalendar,
      now: clock,
      effectOf: (before, making, due) =>
        effectOf(before, making, due, { calendar: publishedCalendar, units, now: clock }),
    }
    const outcome = await outcomeOf(petition, { name, asked }, moving).catch(() => undefined)
    if (!outcome) break
    petition = stepped(petitionArea, petition, outcome, publishedCalendar).after
  }
  return petition
}

function draftOf(place: number, draw: Draw): Submission {
  const kind = draw(kindsDrawn)
  const signing = draw(['NAMED', 'NAMED', 'NAMED', 'ANONYMOUS'] as const)
  const person =
    signing === 'NAMED'
      ? { name: nameOf(draw), phone: `138${String(10_000_000 + ((place * 7919) % 89_999_999)).slice(0, 8)}` }
      : {}
  const named = kind !== 'TIP' && draw([true, true, false])
  return {
    draft: `seeded-${place}`,
    kind,
    signing,
    ...storyOf(kind, draw),
    ...(kind === 'COMPLAINT' || kind === 'TIP'
      ? { happening: draw(['PAST', 'PAST', 'PAST', 'PAST', 'PAST', 'PAST', 'PAST', 'NOW'] as const) }
      : {}),
    ...(named && { unit: draw(unitsNamed)._id }),
    ...person,
  }
}

/** The usual way on, or now and then another one. */
function moveIn(petition: PetitionRecord, at: Date, draw: Draw): PetitionMove | undefined {
  // Now and then nobody is left to handle it.
  const left = draw([...Array<'enough'>(40).fill('enough'), 'chief'] as const)
  const open = movesFor({ ...factsOf(petition, at, publishedCalendar), left }, everyActor)
  const usual = open.filter((name) => !moveOf(name).aside)
  const from = usual.length && draw([true, true, true, true, true, false]) ? usual : open
  return from.length ? draw(from) : undefined
}

/** Something passable for every field that a move asks. */
function askedOf(name: PetitionMove, draw: Draw, { unit }: PetitionRecord): AskedValues {
  const bureau = unit?.split('-', 1)[0] ?? 'south'
  const fields = Object.entries(moveOf(name).asks).filter(([, { control }]) => control !== 'files')
  const values = fields.map(([field, { control, options }]) => {
    if (options) return [field, draw(Object.keys(options))]
    if (control === 'unit') return [field, `${bureau}-inspection`]
    return [
      field,
      draw([
        '经核查，情况已经查明，现作如下说明和处理。',
        '已与来件人电话核实，按规定办理并跟踪整改。',
        '调取录音录像并询问有关人员后，作出如下意见。',
      ]),
    ]
  })
  return Object.fromEntries(values) as AskedValues
}
