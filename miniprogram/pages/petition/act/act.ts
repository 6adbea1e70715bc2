import { moveOf, ownerMoveForm, ownerMoveNames } from '../../../contract/petition/moves'
import { actingPage } from '../../../services/acting/acting-page'
import { call } from '../../../services/cloud'
import { petitionFiles } from '../../../services/files/door'
import { codeWith, petitionWith } from '../../../services/petition/petitions'

/** One page for whatever the one who sent a petition may do with it. */
Page(
  actingPage({
    moves: ownerMoveNames,
    moveOf,
    read: (input) => ownerMoveForm.read(input),
    load: async (id) => {
      const reply = await petitionWith(id)
      if (!reply.ok) return reply
      const { subject, number, may, timeline } = reply.data
      return { ok: true, data: { subject, number, may, said: timeline.at(-1)?.words ?? '' } }
    },
    send: (request) => call('petition.own.act', request),
    files: petitionFiles,
    casePage: 'pages/petition/detail/detail',
    along: codeWith,
  }),
)
