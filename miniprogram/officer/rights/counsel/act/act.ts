import { counselMoveForm, counselMoveNames, rightsMoveOf } from '../../../../contract/rights/moves'
import { actingPage } from '../../../../services/acting/acting-page'
import { call } from '../../../../services/cloud'
import { filesOf } from '../../../../services/files/door'
import { titleOf } from '../../../../services/rights/faces'

/** One page for whatever a lawyer may do with a case that was granted. */
Page(
  actingPage({
    moves: counselMoveNames,
    moveOf: rightsMoveOf,
    read: (input) => counselMoveForm.read(input),
    load: async (id) => {
      const reply = await call('rights.counsel.detail', { id })
      if (!reply.ok) return reply
      const { number, may, timeline } = reply.data
      return { ok: true, data: { subject: titleOf(reply.data), number, may, said: timeline.at(-1)?.words ?? '' } }
    },
    send: (request) => call('rights.counsel.act', request),
    files: filesOf('rights.counsel'),
    casePage: 'officer/rights/counsel/case/case',
  }),
)
