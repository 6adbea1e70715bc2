import { inTap } from '../../framework/tap'
import { askForMessages, type Choice, type Offer } from '../../frame/sheets/subscribe'
import { api, ApiFailure } from '../call'
import { ask } from '../cloud'

type Answer = 'accept' | 'reject'

interface Offers {
  /** Those that the holder keeps answering alike have it with them. */
  templates: (Offer & { kept?: Answer })[]
  /** Of the same title as an earlier one. */
  filtered: string[]
}

const nothingAsked: Choice = { wanted: new Set(), keep: false }

/** The holder is asked about the templates by their titles; the cloud counts what they allow. */
export const subscribeApi = {
  requestSubscribeMessage: api('requestSubscribeMessage', async ({ tmplIds }: { tmplIds: string[] }) => {
    // Looked at before anything is awaited: the tap is over by then.
    if (!inTap()) throw new ApiFailure('can only be invoked by user TAP gesture.')
    const { templates, filtered } = await online(10002, 'Request list fail', () =>
      ask<Offers>('POST', '/wx/message-templates', { tmplIds }),
    )
    const unsettled = templates.filter(({ kept }) => !kept)
    const { wanted, keep } = unsettled.length ? await askForMessages(unsettled) : nothingAsked
    const answerTo = ({ id, kept }: Offers['templates'][number]) => kept ?? (wanted.has(id) ? 'accept' : 'reject')
    const answers = Object.fromEntries(templates.map((template) => [template.id, answerTo(template)]))
    await online(10003, 'Request subscribe fail', () => ask('POST', '/wx/subscribe', { answers, keep }))
    return { ...answers, ...Object.fromEntries(filtered.map((id) => [id, 'filter'])) }
  }),
}

/** A phone that reaches nobody has numbers and words of this API's own. */
async function online<T>(errCode: number, words: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ApiFailure && error.codes.errCode === -1) throw new ApiFailure(words, { errCode })
    throw error
  }
}
