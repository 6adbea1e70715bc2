import type { Linked } from '../../../miniprogram/contract/rights/desk-answers'
import { notFound } from '../../petition/records/not-found'
import type { RightsContext } from '../context'
import { mayLearn, otherSide } from './other-side'

/** The applications about the same event as a petition, of which the officer is one of the people. */
export async function back({ petition }: { petition: string }, context: RightsContext): Promise<Linked[]> {
  const { applications, command, keys } = context
  const { petitions, where } = await otherSide(context)
  if (!(await petitions.find(petition, where))) throw notFound()
  const found = await context.links.ofPetition(petition)
  if (!found.length) return []
  const sight = await context.sight()
  const ids = found.map(({ application }) => application)
  const { rows } = await applications.page({ ...sight.where, _id: command.in(ids) }, ['order', 'desc'])
  return rows
    .filter((row) => mayLearn(row, sight))
    .map(({ _id, number, subject }) => {
      const shown: Linked = { id: _id, number }
      if (subject) shown.subject = keys.seal.open(subject, _id, 'subject')
      return shown
    })
}
