import type { Input } from '../../../miniprogram/contract/actions'
import type { PaperFile } from '../../../miniprogram/contract/case/answers'
import { printReason } from '../../../miniprogram/contract/petition/desk'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { paperDocument } from '../../shared/case/papers/document'
import { fileName } from './of-record'
import { maskedContent, tellsReporter } from './page'
import { proofPicture } from '../../shared/case/papers/proof'
import { wantedPaper } from './wanted'

/**
 * A document as a file, to be printed, sealed and sent: an issued one with the code by which anyone can check it. Where it
 * tells who complained, the reason is audited with the asking; a draft tells nobody. @throws INVALID without that reason
 */
export async function print(
  { reason, ...wanted }: Input<'petition.papers.print'>,
  context: PetitionContext,
): Promise<PaperFile> {
  const { petition, paper, record } = await wantedPaper(wanted, context)
  const { seal, signer } = context.keys
  if (record && !reason && tellsReporter(paper.content, petition, seal))
    throw new Refusal('INVALID', undefined, { reason: `请填写${printReason.label}` })
  const content = record ? paper.content : maskedContent(paper.content, petition, seal)
  const proof = record && proofPicture(record.claim, signer())
  const document = await paperDocument({ ...content, ...(proof && { proof }) })
  return { name: fileName(paper, petition.number), bytes: document.toString('base64') }
}
