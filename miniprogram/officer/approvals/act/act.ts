import { rightsMoveForm, rightsMoveOf } from '../../../contract/rights/moves'
import { actingPage } from '../../../services/acting/acting-page'
import { filesOf } from '../../../services/files/door'
import { callAsOfficer } from '../../../services/session'
import { titleOf } from '../../../services/rights/faces'
import { insteadWords } from '../instead'
import { stepsHere } from '../steps'

/** The application as it was looked at last: what is sent names its version. */
let looked = { id: '', version: 0 }

async function look(id: string) {
  const reply = await callAsOfficer('rights.detail', { id })
  if (reply.ok) looked = { id, version: reply.data.version }
  return reply
}

/** One page for whatever an officer of an application may do with it on the phone. */
Page(
  actingPage({
    casePage: 'officer/approvals/matter/matter',
    moves: stepsHere,
    moveOf: rightsMoveOf,
    read: (input) => rightsMoveForm.read(input),
    load: async (id, move) => {
      const reply = await look(id)
      if (!reply.ok) return reply
      const { number, applicant, moves, details = '', instead } = reply.data
      const subject = `${applicant.name}：${titleOf(reply.data)}`
      const stoodFor = insteadWords(instead?.[move], '办理')
      return { ok: true, data: { subject, number, may: moves, said: details, instead: stoodFor } }
    },
    send: async (request) => {
      // Without an answer until now nothing is known of it.
      const seen = looked.id === request.id ? undefined : await look(request.id)
      if (seen && !seen.ok) return seen
      return callAsOfficer('rights.move', { ...request, version: looked.version })
    },
    files: filesOf('rights.evidence'),
    along: () => ({ version: looked.version }),
  }),
)
