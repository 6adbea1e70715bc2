import { evidenceKinds, type Evidence } from '../../contract/evidence'
import { momentOf } from '../../contract/moments'
import type { IssuedPaper } from '../../contract/case/answers'
import { type PaperKind, papers } from '../../contract/petition/papers'
import type { PetitionDetail, TalkEntry } from '../../contract/petition/answers'
import { signings } from '../../contract/petition/form'
import { petitionStatuses } from '../../contract/petition/statuses'
import { sizeOf } from '../../services/files/files'
import { factsOf } from '../../services/petition/facts'

/** Any year's day names its year: the file may be read long after. */
const longAgo = new Date(0)
const whenOf = (at: string | Date) => momentOf(at, longAgo)

/** `3 件（实名 2 件，匿名 1 件）`. */
export function countWords(petitions: readonly PetitionDetail[]): string {
  const parts = Object.entries(signings).flatMap(([name, label]) => {
    const count = petitions.filter(({ signing }) => signing === name).length
    return count ? [`${label} ${count} 件`] : []
  })
  return `${petitions.length} 件（${parts.join('，')}）`
}

/** Everything that was handed in and answered, as one text to be read. */
export function fileWords(petitions: readonly PetitionDetail[], now: Date): string {
  const head = [
    '我在掌上e督提交的来件',
    `导出时间：${whenOf(now)}`,
    `一共 ${countWords(petitions)}`,
    '图片、语音、视频只写名称，要看请在小程序里打开来件。',
  ]
  return [head.join('\n'), ...petitions.map(petitionWords)].join('\n\n')
}

function petitionWords(petition: PetitionDetail, place: number): string {
  const { subject, number, status, details, timeline, talk, evidence } = petition
  const facts = factsOf(petition, longAgo).map(({ label, words }) => `${label}：${words}`)
  const chapters = [
    [`━━━━━━ ${place + 1} ━━━━━━`, subject, `编号：${number}`, `状态：${petitionStatuses[status].label}`, ...facts],
    ['【情况说明】', details],
    chapter('证据材料', namesOf(evidence)),
    chapter(
      '办理进度',
      timeline.flatMap(({ at, words, evidence = [] }) => [`${whenOf(at)}　${words}`].concat(namesOf(evidence))),
    ),
    ...petition.papers.map(paperLines),
    chapter('和督察部门交流', talk.flatMap(talkLines)),
  ]
  return chapters.flatMap((lines) => (lines.length ? [lines.join('\n')] : [])).join('\n\n')
}

/** Nothing where there is nothing in it. */
const chapter = (title: string, lines: string[]): string[] => (lines.length ? [`【${title}】`, ...lines] : [])

const namesOf = (evidence: readonly Evidence[]): string[] =>
  evidence.map(({ name, kind, bytes }) => `${name}（${evidenceKinds[kind].label}，${sizeOf(bytes)}）`)

const talkLines = ({ at, from, words, evidence }: TalkEntry): string[] =>
  [`${whenOf(at)}　${from === 'citizen' ? '我' : '督察部门'}：${words}`].concat(namesOf(evidence))

const paperLines = ({ kind, number, at, parts }: IssuedPaper<PaperKind>): string[] => [
  `【${papers[kind].label}】`,
  `文号：${number}`,
  `日期：${whenOf(at)}`,
  ...parts.map(({ label, words }) => `${label}：${words}`),
]
