import type { PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { PaperTemplate } from '../../shared/case/papers/compose'

interface PetitionTemplate extends PaperTemplate {
  /** Says who complained only where that was decided. */
  veils?: true
}

const what = '您提出的{kind}（来件编号{petition}，主题为“{subject}”）'

/** What each paper says. `words.ts` knows every `{word}`. */
export const templates = {
  acceptance: {
    format: 'letter',
    title: '信访事项受理告知书',
    addressee: '{reporter}',
    opening: [
      `${what}已于{submitted}收悉。经审查，属于本机关职责范围，决定予以受理。根据《信访工作条例》第二十三条，现将有关事项告知如下：`,
    ],
    sections: [
      { head: '接收情况', lines: ['本机关于{submitted}收到来件并登记，于{signed}受理。'] },
      {
        head: '办理途径和程序',
        lines: [
          '本机关自行核查，或者交由有关公安机关督察部门核查并予督办；需要时向您核实情况。核查结束后，依照《信访工作条例》第三十二条作出信访处理意见，书面答复您。',
          '依照《信访工作条例》第三十条，来件材料和有关情况不会透露或者转给被反映的人员、单位。',
        ],
      },
      {
        head: '办理期限',
        lines: [
          '依照《信访工作条例》第三十四条，自受理之日起60日内办结，最迟于{due}前答复您{dueNote}。情况复杂、确需延长的，经本机关负责人批准可以延长不超过30日，并告知您理由。',
        ],
      },
      {
        head: '查询和评价',
        lines: ['您可以在微信小程序“{service}”中查询办理进度、补充情况，并在答复后作出评价。'],
      },
    ],
    closing: '特此告知。',
  },
  rejection: {
    format: 'letter',
    title: '信访事项不予受理告知书',
    addressee: '{reporter}',
    opening: [`${what}已于{submitted}收悉。经审查，决定不予受理。现将理由和途径告知如下：`],
    sections: [
      { head: '不予受理的理由', lines: ['{ground}。根据{groundBasis}，本机关不予受理。'] },
      { head: '您可以通过的途径', lines: ['{channel}'] },
    ],
    closing: '特此告知。',
  },
  transfer: {
    format: 'letter',
    title: '信访事项转送告知书',
    addressee: '{reporter}',
    opening: [`${what}已于{submitted}收悉。经审查，现依法转送有关单位办理，告知如下：`],
    sections: [
      { head: '转送的去向', lines: ['您的来件已转送{receiver}，由其依法办理并答复您。'] },
      { head: '转送的理由', lines: ['{reason}。根据《信访工作条例》第二十三条，本机关予以转送。'] },
    ],
    closing: '特此告知。',
  },
  review: {
    format: 'letter',
    title: '复查申请转送函',
    addressee: '{organ}',
    opening: [
      '来件{petition}反映{about}有关问题，主题为“{subject}”，{self}已作出处理意见。来件人不服，依照《信访工作条例》第三十五条请求复查，现将复查申请和办理材料转送，请自收到复查请求之日起30日内提出复查意见，并书面答复来件人。',
    ],
    sections: [
      { head: '来件人不服的理由', lines: ['{reviewReason}'] },
      { head: '原处理意见', lines: ['信访处理意见书（{replied}）。'] },
      { head: '署名和联系方式', lines: ['{signature}'] },
    ],
    closing: '特此函送。',
  },
  supervision: {
    format: 'letter',
    title: '关于来件{petition}的督办函',
    addressee: '{team}',
    opening: [
      '{self}于{submitted}收到来件{petition}，反映{about}有关问题，主题为“{subject}”。根据《公安机关督察条例》第五条，现交由{below}核查，并予督办。',
    ],
    sections: [
      { head: '督办要求', lines: ['{demand}'] },
      {
        head: '反馈期限',
        lines: ['请于{term}书面反馈核查结果，并附核查报告、证据材料和处理、整改情况。'],
      },
      { head: '来件人身份', lines: ['{identity}'] },
      {
        head: '办理纪律',
        lines: [
          '依照《信访工作条例》第二十八条、第三十条、第四十六条，不得将来件材料和有关情况透露或者转给被反映的人员、单位，不得打击报复来件人；与来件事项或者来件人有直接利害关系的，应当回避。',
          '认为不属于职权范围的，依照该条例第二十三条第三款，请自收到之日起5个工作日内提出异议并说明理由。',
        ],
      },
    ],
    closing: '特此函告。',
    veils: true,
  },
  escalation: {
    format: 'letter',
    // The department that it is about must not be the one that writes.
    issuer: 'above',
    title: '关于报送来件{petition}的函',
    addressee: '{receiver}',
    opening: [
      '{submitted}收到来件{petition}，反映{about}有关问题，主题为“{subject}”。根据《信访工作条例》第二十八条，警务督察支队负责办理的人员应当回避，现将来件密封报送，请依法办理并答复来件人。',
    ],
    sections: [
      { head: '署名和联系方式', lines: ['{signature}'] },
      { head: '来件内容', lines: ['{details}'] },
    ],
    closing: '特此函报。',
  },
  extension: {
    format: 'letter',
    title: '信访事项延长办理期限告知书',
    addressee: '{reporter}',
    opening: [
      `${what}正在办理。因情况复杂，经本机关负责人批准，{basedOn}《信访工作条例》第三十四条延长办理期限，现告知如下：`,
    ],
    sections: [
      { head: '延长的期限', lines: ['办理期限延长{days}，最迟于{due}前答复您{dueNote}。'] },
      { head: '延长的理由', lines: ['{reason}'] },
    ],
    closing: '特此告知。',
  },
  reply: {
    format: 'document',
    title: '信访处理意见书',
    addressee: '{reporter}',
    opening: [`${what}已于{submitted}收悉，现已办理完毕。根据《信访工作条例》第三十二条，提出如下处理意见：`],
    sections: [
      { head: '投诉请求', lines: ['您反映“{subject}”，请求依法核查处理。', '涉及单位：{unit}。'] },
      { head: '事实和理由', lines: ['经核查，您反映的问题{finding}。', '{facts}'] },
      { head: '处理意见', lines: ['{outcomeWords}{opinion}'] },
      { head: '法律法规依据', lines: ['{basis}'] },
      {
        head: '申请复查的权利',
        lines: [
          '对本意见不服的，您可以依照《信访工作条例》第三十五条，自收到本意见书之日起30日内，向{above}请求复查，也可以在微信小程序“{service}”中提出。',
        ],
      },
    ],
    closing: '',
  },
} as const satisfies Record<PaperKind, PetitionTemplate>

/** A template with its optional columns. */
export const templateOf = (kind: PaperKind): PetitionTemplate => templates[kind]
