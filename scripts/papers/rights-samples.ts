import { composed, type Words } from '../../cloudfunctions/shared/case/papers/compose'
import type { PaperContent } from '../../cloudfunctions/shared/case/papers/content'
import { templates } from '../../cloudfunctions/rights/papers/templates'
import { officerSeries } from '../../miniprogram/contract/people/answers'
import { numberLabels } from '../../miniprogram/contract/people/binding'
import { organ } from '../../miniprogram/contract/organ'
import { paperNumber } from '../../miniprogram/contract/papers'
import { periodOnPaper } from '../../miniprogram/contract/periods'
import { infringementLabels } from '../../miniprogram/contract/rights/kinds'
import { rightsLimits } from '../../miniprogram/contract/rights/limits'
import { rightsPapers, type RightsPaper } from '../../miniprogram/contract/rights/papers'

const attacked: Words = {
  ...organ,
  number: 'WQ20261126-000017',
  applicant: '周磊',
  officerNumber: '120481',
  called: officerSeries.police,
  numbered: numberLabels.police,
  unit: '城南派出所',
  kind: infringementLabels.VIOLENT_ATTACK,
  subject: '处警时被当事人殴打',
  received: '2026年11月26日',
  happened: '2026年11月25日',
  incident: 'J2026112500317',
  decided: paperNumber('decision', 2026, 4),
  objectWithin: periodOnPaper(rightsLimits.object),
  due: '2027年1月8日',
  answerWithin: periodOnPaper(rightsLimits.answer),
}

const facts = [
  '2026年11月25日21时40分，你在城南路12号处置邻里纠纷时，当事人刘某强拒不听从劝阻，将你推倒并用拳殴打面部，致面部软组织挫伤，执法记录仪损坏。',
  '以上事实，有执法记录仪视频、证人证言、诊断证明和现场勘验记录证实。你的处置行为符合规定，侵害因你依法履行职责引起。',
].join('\n')

const objected: Words = {
  organ: '湘城市公安局维护民警执法权威工作委员会',
  objected: `维权处理决定书（${paperNumber('decision', 2026, 4)}）`,
  objection: '还应当追究在场起哄、阻碍救治的两名人员的责任。',
}

/** What is said with each of them. */
const said: Record<RightsPaper, { place: number; signedAt: string; words: Words }> = {
  declining: {
    place: 1,
    signedAt: '2026-11-28T02:00:00Z',
    words: {
      ground: '应当通过申诉、复议、诉讼等途径解决',
      words: '你对年度考核结果的异议属于人事争议，请自知道考核结果之日起30日内，向本单位人事部门申请复核。',
    },
  },
  decision: {
    place: 4,
    signedAt: '2026-12-04T02:00:00Z',
    words: {
      outcome: '支持',
      facts,
      opinion:
        '依法追究刘某强的法律责任；由城南分局落实医疗救治绿色通道和慰问；由本机关出具维权证明；损坏的执法记录仪由城南分局予以更换。',
      basis: '《中华人民共和国人民警察法》第三十五条；《公安机关维护民警执法权威工作规定》第八条',
    },
  },
  certificate: {
    place: 2,
    signedAt: '2026-12-08T02:00:00Z',
    words: {
      receiver: '城南分局',
      words: '2026年11月25日，民警周磊在城南路12号依法处警时受到当事人暴力袭击。经查，其处置行为合法适当，没有过错。',
    },
  },
  clearing: {
    place: 1,
    signedAt: '2026-12-08T02:00:00Z',
    words: {
      receiver: '城南分局政工室',
      scope: '在全市公安机关通报',
      words: '网上流传的“民警殴打群众”视频经过剪辑，与事实不符。完整执法记录显示，民警周磊始终依法、规范处置。',
    },
  },
  referral: {
    place: 1,
    signedAt: '2026-12-10T02:00:00Z',
    words: objected,
  },
  raising: {
    place: 1,
    signedAt: '2026-11-28T02:00:00Z',
    words: {
      receiver: organ.province,
      kind: infringementLabels.WRONGFUL_DISCIPLINE,
      subject: '因依法处置警情被不当追责',
      unit: '警务督察支队',
      details: '本人依法查处违规用车，事后被以“方式不当”通报批评，请求复查并撤销通报。',
      phone: '13800000000',
    },
  },
  upheld: {
    place: 1,
    signedAt: '2026-12-25T02:00:00Z',
    words: {
      ...objected,
      document: '湘公维核〔2026〕1号',
      upheld: '原决定',
      words: '在场两名人员已由城南分局另案调查，原决定认定事实清楚、处理适当。',
    },
  },
  annulled: {
    place: 1,
    signedAt: '2026-12-25T02:00:00Z',
    words: {
      ...objected,
      document: '湘公维核〔2026〕2号',
      upheld: '原决定',
      words: '原决定没有查明在场两名人员的行为，主要事实不清。',
    },
  },
}

/** One of every kind, signed by nobody; `proof` is the picture of a code. */
export const rightsSamples = (proof: Buffer): Record<string, PaperContent> =>
  Object.fromEntries(
    (Object.keys(said) as RightsPaper[]).map((kind) => {
      const { place, signedAt, words } = said[kind]
      const number = paperNumber(kind, 2026, place)
      const content = composed(templates[kind], { ...attacked, ...words }, { kind, number, signedAt, proof })
      return [rightsPapers[kind].label, content]
    }),
  )
