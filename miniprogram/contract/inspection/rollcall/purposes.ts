/**
 * What officers may be asked for where they are. A rule of 2026 (国办函〔2026〕12号) forbids check-ins in government
 * programs outside of security and emergency work, so that each purpose is one of these, with the matter of on-site
 * inspection it stands on (公安机关督察条例 第四条).
 */
export const purposes = {
  SECURITY: { label: '重大活动安保', basis: '公安机关督察条例 第四条第（二）项' },
  EMERGENCY: { label: '突发事件处置', basis: '公安机关督察条例 第四条第（三）项' },
  DEPLOYMENT: { label: '安保、应急警务部署', basis: '公安机关督察条例 第四条第（一）项' },
} as const
export type Purpose = keyof typeof purposes

export const purposeLabels = Object.fromEntries(
  Object.entries(purposes).map(([name, { label, basis }]) => [name, `${label}（${basis}）`]),
) as Record<Purpose, string>
