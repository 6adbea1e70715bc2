import type { RightsPaper } from '../../../miniprogram/contract/rights/papers'
import type { PaperTemplate } from '../../shared/case/papers/compose'

const basis = '《公安机关维护民警执法权威工作规定》（公安部令第153号）'
const reader = '{applicant}（{numbered}{officerNumber}，{unit}）'
const objectedTo =
  '你不服本机关对你的维权申请（编号{number}，主题为“{subject}”）作出的{objected}，申请复核。{organ}已作出复核决定（{document}），现告知如下：'
const asked = '你提出的维权申请（编号{number}，主题为“{subject}”）'

/** What each paper says. `words.ts` knows every `{word}`. */
export const templates = {
  declining: {
    format: 'letter',
    title: '维权申请不予受理通知书',
    addressee: reader,
    opening: [`${asked}已于{received}收悉。经审查，决定不予受理。现将理由和你的权利告知如下：`],
    sections: [
      { head: '不予受理的理由', lines: ['{ground}。', '{words}'] },
      {
        head: '申请复核的权利',
        lines: [
          '对本通知不服的，可以自收到之日起{objectWithin}内，在微信小程序“{service}”中申请复核，由{above}复核，复核决定为最终决定。',
        ],
      },
    ],
    closing: '特此通知。',
  },
  decision: {
    format: 'document',
    title: '维权处理决定书',
    addressee: reader,
    opening: [`${asked}已于{received}收悉，现已调查终结。根据${basis}，作出如下决定：`],
    sections: [
      {
        head: '申请事项',
        lines: ['你反映{kind}，请求依法维护执法权威和合法权益。', '发生时间：{happened}。', '警情编号：{incident}。'],
      },
      { head: '查明的事实和理由', lines: ['{facts}'] },
      { head: '处理决定', lines: ['对你的申请决定{outcome}。', '{opinion}'] },
      { head: '依据', lines: ['{basis}'] },
      {
        head: '申请复核的权利',
        lines: [
          '对本决定不服的，可以自收到之日起{objectWithin}内，在微信小程序“{service}”中申请复核，由{above}复核，复核决定为最终决定。',
        ],
      },
    ],
    closing: '',
  },
  certificate: {
    format: 'letter',
    title: '维权证明通知书',
    addressee: '{receiver}',
    opening: [
      `{unit}{called}{applicant}（{numbered}{officerNumber}）依法履行职责、行使职权受到侵害一事，已经调查核实（编号{number}，{decided}）。根据${basis}，现证明如下：`,
    ],
    sections: [
      { head: '证明事项', lines: ['{words}'] },
      { head: '核验方法', lines: ['扫描本通知书上的二维码，可以核验文号和签发时间。'] },
    ],
    closing: '特此证明。',
  },
  clearing: {
    format: 'letter',
    title: '澄清正名通知书',
    addressee: '{receiver}',
    opening: [
      `{unit}{called}{applicant}（{numbered}{officerNumber}）依法履行职责、行使职权一事，已经调查核实（编号{number}，{decided}）。根据${basis}，现予以澄清正名：`,
    ],
    sections: [
      { head: '澄清事项', lines: ['{words}'] },
      { head: '澄清范围', lines: ['{scope}。', '该事项不影响民警的考核、晋升和奖励。'] },
      { head: '核验方法', lines: ['扫描本通知书上的二维码，可以核验文号和签发时间。'] },
    ],
    closing: '特此通知。',
  },
  referral: {
    format: 'letter',
    title: '关于{applicant}维权复核申请的函',
    addressee: '{organ}',
    opening: [
      '{unit}{called}{applicant}（{numbered}{officerNumber}）{received}提出维权申请（编号{number}，主题为“{subject}”），{self}已作出{objected}。{applicant}不服，申请复核。现将复核申请和全部材料报送，请于{due}前作出复核决定，并函告{self}。',
    ],
    sections: [{ head: '申请复核的理由', lines: ['{objection}'] }],
    closing: '特此函送。',
  },
  raising: {
    format: 'letter',
    // Those whom it may be about must not be the ones who write.
    issuer: 'above',
    title: '关于报送民警维权申请的函',
    addressee: '{receiver}',
    opening: [
      '{unit}{called}{applicant}（{numbered}{officerNumber}）{received}提出维权申请（编号{number}，主题为“{subject}”），反映{kind}。警务督察支队和维权办负责办理的人员应当回避，现将申请和材料密封报送，请依法办理并答复申请民警。',
    ],
    sections: [
      { head: '维权内容', lines: ['{details}'] },
      { head: '不服的决定和理由', lines: ['{against}', '{objection}'] },
      { head: '联系方式', lines: ['{phone}'] },
    ],
    closing: '特此函报。',
  },
  upheld: {
    format: 'letter',
    title: '维权复核决定告知书',
    addressee: reader,
    opening: [objectedTo],
    sections: [
      { head: '申请复核的理由', lines: ['{objection}'] },
      { head: '复核决定', lines: ['维持{upheld}。', '{words}'] },
      { head: '效力', lines: ['复核决定为最终决定。'] },
    ],
    closing: '特此告知。',
  },
  annulled: {
    format: 'letter',
    title: '维权重新调查告知书',
    addressee: reader,
    opening: [objectedTo],
    sections: [
      { head: '申请复核的理由', lines: ['{objection}'] },
      { head: '复核决定', lines: ['撤销{upheld}。', '{words}'] },
      { head: '重新调查', lines: ['本机关将重新指定承办人调查，自今日起{answerWithin}内作出新的决定并答复你。'] },
    ],
    closing: '特此告知。',
  },
} as const satisfies Record<RightsPaper, PaperTemplate>
