import type { PaperFile } from '../../../miniprogram/contract/case/answers'
import { rightsPapers } from '../../../miniprogram/contract/rights/papers'
import { paperDocument } from '../../shared/case/papers/document'
import { proofPicture } from '../../shared/case/papers/proof'
import type { RightsContext } from '../context'
import { wantedPaper, type WantedPaper } from './wanted'

/** A document as a file, to be printed and sealed: an issued one with the code by which anyone can check it. */
export async function print(wanted: WantedPaper, context: RightsContext): Promise<PaperFile> {
  const { record, kind, content, claim } = await wantedPaper(wanted, context)
  const proof = claim && proofPicture(claim, context.keys.signer())
  const document = await paperDocument({ ...content, ...(proof && { proof }) })
  const name = `${content.number ?? `${record.number}（草稿）`} ${rightsPapers[kind].label}.docx`
  return { name, bytes: document.toString('base64') }
}
