/** What an officer may do here. One officer may hold several. */
export const duties = {
  inspector: '督察民警',
  intakeClerk: '受理员',
  handler: '承办人',
  leader: '单位领导',
  supervisor: '支队领导',
  chiefInspector: '督察长',
  rightsOffice: '维权办',
  lawyer: '律师',
  administrator: '系统管理员',
  securityOfficer: '安全管理员',
  auditor: '审计员',
} as const

export type Duty = keyof typeof duties

/** 三员分立: three people, of whom each holds this duty and no other, not even for a day. There is always somebody for each. */
export const separatedDuties: readonly Duty[] = ['administrator', 'securityOfficer', 'auditor']
