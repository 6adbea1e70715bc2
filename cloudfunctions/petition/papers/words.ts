import { dateOf } from '../../../miniprogram/contract/moments'
import { petitionKindLabels, type PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { everyMove, moveOf, wordsOf, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import type { outcomes } from '../../../miniprogram/contract/petition/moves/closing'
import type { refusalGrounds } from '../../../miniprogram/contract/petition/moves/intake'
import type { PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { Words } from '../../shared/case/papers/compose'
import { organ } from '../../../miniprogram/contract/organ'

/** What a paper is made of. Moments are ISO 8601. */
export interface PaperInput {
  /** 文号. Absent: a draft. */
  number?: string
  petitionNumber: string
  petitionKind: PetitionKind
  subject: string
  submittedAt: string
  /** Absent for an anonymous petition. */
  reporterName?: string
  reporterPhone?: string
  /** What was handed in, in full, for whoever handles it instead. */
  details?: string
  /** Why its sender asks for a review, and the number of what was answered. */
  reviewReason?: string
  replied?: string
  /** The unit that is complained about. */
  unitName?: string
  /** The unit that is to handle the case. */
  teamName?: string
  /** What was asked of the move that this paper comes with. */
  asked: AskedValues
  /** What the paper promises or demands: the answer's last day, or the handling unit's. */
  dueAt?: string
  /** Its year's holidays are not published yet. */
  dueProvisional?: boolean
  /** Absent for a draft. */
  signedAt?: string
  /** 抄送. */
  copies?: readonly string[]
  /** A QR code: PNG. */
  proof?: Buffer
}

/** Where each ground for not accepting is written. */
const groundBases: Record<keyof typeof refusalGrounds, string> = {
  ACCEPTED_ELSEWHERE: '《信访工作条例》第十九条第三款',
  NOT_COMPETENT: '《信访工作条例》第二十三条第一款',
  OTHER_PROCEDURE: '《信访工作条例》第三十一条',
  REVIEW_FINISHED: '《信访工作条例》第三十六条第三款',
  NOT_SUPERVISION: '《公安机关督察条例》第四条和《信访工作条例》第二十三条第一款',
  NO_SUBSTANCE: '《信访工作条例》第十九条第一款',
}

/** 信访工作条例 第三十二条. */
const outcomeWords: Record<keyof typeof outcomes, string> = {
  SUPPORTED: '依照《信访工作条例》第三十二条第一款第一项，对您的请求予以支持。',
  EXPLAINED: '依照《信访工作条例》第三十二条第一款第二项，对您的请求作出解释说明。',
  NOT_SUPPORTED: '依照《信访工作条例》第三十二条第一款第三项，对您的请求不予支持。',
}

/** The time limit of 第三十四条 is written for requests; whatever else is promised the same follows its example. */
const basedOn: Record<PetitionKind, string> = {
  COMPLAINT: '根据',
  SUGGESTION: '参照',
  PRAISE: '参照',
  TIP: '参照',
}

const unsigned = '　　年　月　日'
const hiddenIdentity = '来件人身份不予告知。请勿以任何方式查询、打听、猜测来件人身份。'

/** Every word that a template may name; undefined where there is nothing to say. */
export function wordsFor(kind: PaperKind, input: PaperInput): Words {
  const { asked, dueAt, signedAt, reporterName } = input
  return {
    ...askedWords(kind, asked),
    ...organ,
    petition: input.petitionNumber,
    kind: petitionKindLabels[input.petitionKind],
    subject: input.subject,
    details: input.details,
    submitted: dateOf(input.submittedAt),
    signed: signedAt ? dateOf(signedAt) : unsigned,
    reporter: reporterName || '来件人',
    signature: reporterName ? `${reporterName}，${input.reporterPhone ?? ''}` : '未署名',
    reviewReason: input.reviewReason,
    replied: input.replied,
    unit: input.unitName || undefined,
    about: input.unitName || '公安机关',
    team: input.teamName || '承办单位',
    due: dueAt ? dateOf(dueAt) : unsigned,
    dueNote: input.dueProvisional ? '（按预计的放假安排计算，如有变动另行告知）' : '',
    term: dueAt ? `${dateOf(dueAt)}前` : `签发之日起${withoutBlanks(wordsOf('supervise', 'days', asked))}内`,
    identity: identityWords(asked, reporterName),
    basedOn: basedOn[input.petitionKind],
    groundBasis: pick(groundBases, asked['ground']),
    outcomeWords: pick(outcomeWords, asked['outcome']),
  }
}

function identityWords(asked: AskedValues, reporterName: string | undefined): string {
  if (asked['identity'] !== 'SHOWN') return hiddenIdentity
  return reporterName ? `来件人${reporterName}。身份仅供办理必需，不得扩散。` : '来件人未署名。'
}

/** The asked fields of the move that this paper comes with. */
function askedWords(kind: PaperKind, asked: AskedValues): Words {
  const move = everyMove.find((name) => moveOf(name).paper === kind)
  return move
    ? Object.fromEntries(Object.keys(moveOf(move).asks).map((field) => [field, said(move, field, asked)]))
    : {}
}

function said(move: PetitionMove, field: string, asked: AskedValues): string | undefined {
  const words = wordsOf(move, field, asked)
  // The screen's `30 日` is written without a blank on paper.
  return (moveOf(move).asks[field]?.options ? withoutBlanks(words) : words) || undefined
}

const withoutBlanks = (words: string): string => words.replaceAll(' ', '')

function pick(table: Readonly<Record<string, string>>, key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined
}
