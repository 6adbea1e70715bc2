import type { PaperFile } from '../../../miniprogram/contract/petition/desk-answers'
import type { PetitionContext } from '../context'
import { paperDocument } from './document'
import { fileName } from './of-record'
import { proofPicture } from './proof'
import { wantedPaper, type WantedPaper } from './wanted'

/** A document as a file, to be printed, sealed and sent: an issued one with the code by which anyone can check it. */
export async function print(wanted: WantedPaper, context: PetitionContext): Promise<PaperFile> {
  const { petition, paper, record } = await wantedPaper(wanted, context)
  const proof = record && proofPicture(record.claim, context.keys.signer())
  const document = await paperDocument({ ...paper.content, ...(proof && { proof }) })
  return { name: fileName(paper, petition.number), bytes: document.toString('base64') }
}
