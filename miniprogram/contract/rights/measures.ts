/** What is done for an officer (公安机关维护民警执法权威工作规定 第四章). */
export const measureKinds = {
  PUNISH: '依法查处侵害人',
  MEDICAL: '医疗救治绿色通道',
  CONDOLENCE: '慰问抚慰',
  COUNSELLING: '心理疏导',
  SUBSIDY: '经济补助',
  FAMILY: '近亲属保护',
  CLARIFY: '澄清正名',
  LEGAL: '法律援助',
  OTHER: '其他措施',
} as const
export type MeasureKind = keyof typeof measureKinds

export const measureStates = { OPEN: '落实中', DONE: '已落实', DROPPED: '已取消' } as const
export type MeasureState = keyof typeof measureStates
