interface Kind {
  label: string
  /** What the citizen presses. */
  door: string
  doorHint: string
  /** What its numbers begin with. */
  prefix: string
  subjectHint: string
  detailsHint: string
  /** What the citizen is told first. */
  received: string
  /** It says something against somebody: whoever it names must not meet it (回避). */
  against?: true
}

/** 信访件: whatever a citizen sends in. */
export const petitionKinds = {
  COMPLAINT: {
    label: '投诉',
    door: '我要投诉',
    doorHint: '对民警的执法、服务不满意',
    prefix: 'TS',
    subjectHint: '例如：报警后一直没有人来',
    detailsHint: '请写明经过：谁、做了什么、结果怎样',
    received: '您的投诉 {number} 已收到，等待受理',
    against: true,
  },
  SUGGESTION: {
    label: '建议',
    door: '提建议',
    doorHint: '希望公安工作哪里更好',
    prefix: 'JY',
    subjectHint: '例如：办证大厅周末也开放',
    detailsHint: '请写明现在的情况，和您希望怎样改进',
    received: '您的建议 {number} 已收到，谢谢您',
  },
  PRAISE: {
    label: '表扬',
    door: '我要表扬',
    doorHint: '民警帮助了我，想说声谢谢',
    prefix: 'BY',
    subjectHint: '例如：民警冒雨帮我找回走失的老人',
    detailsHint: '请写明什么时候、谁、为您做了什么',
    received: '您的表扬 {number} 已收到，核实后转达给民警',
  },
  TIP: {
    label: '线索',
    door: '提供线索',
    doorHint: '知道违法犯罪或民警违纪的情况',
    prefix: 'XS',
    subjectHint: '例如：某处夜间有人聚众赌博',
    detailsHint: '请写明时间、地点、人员和经过，知道多少写多少',
    received: '您提供的线索 {number} 已收到，等待受理',
    against: true,
  },
} as const satisfies Record<string, Kind>

/** What the citizen is told first when nobody of the department may handle the petition. */
export const goesAbove = '反映的是警务督察支队，支队应当回避，由督察长报送上级公安机关办理'
export const receivedForAbove = `您的来件 {number} 已收到。${goesAbove}`

export type PetitionKind = keyof typeof petitionKinds
export const everyKind = Object.keys(petitionKinds) as PetitionKind[]
export const petitionKindLabels = {
  COMPLAINT: petitionKinds.COMPLAINT.label,
  SUGGESTION: petitionKinds.SUGGESTION.label,
  PRAISE: petitionKinds.PRAISE.label,
  TIP: petitionKinds.TIP.label,
} as const satisfies Record<PetitionKind, string>

/** What complaints are about, as departments count them. */
export const complaintCategories = {
  UNFAIR: '执法不公',
  INACTION: '不作为、慢作为',
  MISCONDUCT: '乱作为',
  COERCION: '滥用强制措施、刑讯逼供',
  FEES: '违规收费、罚款',
  DELAY: '办证拖拉',
  GRAFT: '以权谋私、吃拿卡要',
  ECONOMIC: '插手经济纠纷',
  ATTITUDE: '态度冷硬横',
  RESPONSE: '接处警不规范',
  BANNED: '违反禁令（饮酒、赌博、枪车）',
  LEAK: '泄露信息',
  OTHER: '其他',
} as const
export type ComplaintCategory = keyof typeof complaintCategories

/** Whether it says something against somebody. */
export const isAgainst = (kind: PetitionKind): boolean => (petitionKinds[kind] as Kind).against === true
