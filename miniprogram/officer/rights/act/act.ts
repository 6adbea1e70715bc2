import { applicantMoveForm, applicantMoveNames, rightsMoveOf } from '../../../contract/rights/moves'
import { actingPage } from '../../../services/acting/acting-page'
import { call } from '../../../services/cloud'
import { filesOf } from '../../../services/files/door'
import { titleOf } from '../../../services/rights/faces'

/** One page for whatever the officer may do with an application. */
Page(
  actingPage({
    moves: applicantMoveNames,
    moveOf: rightsMoveOf,
    read: (input) => applicantMoveForm.read(input),
    load: async (id) => {
      const reply = await call('rights.progress', { id })
      if (!reply.ok) return reply
      const { number, may, timeline } = reply.data
      return { ok: true, data: { subject: titleOf(reply.data), number, may, said: timeline.at(-1)?.words ?? '' } }
    },
    send: (request) => call('rights.act', request),
    files: filesOf('rights.evidence'),
    casePage: 'officer/rights/detail/detail',
  }),
)
