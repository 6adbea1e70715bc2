import { inTap } from '../../framework/tap'
import { askForMessages, type Offer } from '../../frame/sheets/subscribe'
import { api, ApiFailure } from '../call'
import { ask } from '../cloud'

type Answers = Record<string, 'accept' | 'reject'>

/** The holder is asked about the templates by their titles; the cloud counts what they allow. */
export const subscribeApi = {
  requestSubscribeMessage: api('requestSubscribeMessage', async ({ tmplIds }: { tmplIds: string[] }) => {
    // Looked at before anything is awaited: the tap is over by then.
    if (!inTap()) throw new ApiFailure('can only be invoked by user TAP gesture.')
    const { templates } = await ask<{ templates: Offer[] }>('POST', '/wx/message-templates', { tmplIds })
    const wanted = await askForMessages(templates)
    const answers: Answers = Object.fromEntries(templates.map(({ id }) => [id, wanted.has(id) ? 'accept' : 'reject']))
    return ask<Answers>('POST', '/wx/subscribe', { answers })
  }),
}
