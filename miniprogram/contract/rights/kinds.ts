/** What is done to an officer for lawful duty (公安机关维护民警执法权威工作规定 第八条). */
interface Infringement {
  label: string
  /** What the officer presses, in few words. */
  short: string
  /** The officer's own unit may have done it: it is not asked first. */
  byUnit?: true
  /** Not chosen: nothing was said of it yet. */
  unsaid?: true
}

const infringements = {
  VIOLENT_ATTACK: { label: '受到暴力袭击', short: '被袭击' },
  VEHICLE: { label: '被车辆冲撞、碾轧、拖拽、剐蹭', short: '被车辆冲撞' },
  MOB_OBSTRUCTION: { label: '被聚众哄闹、围堵拦截、冲击、阻碍', short: '被围堵' },
  PHYSICAL: { label: '受到扣押、撕咬、拉扯、推搡', short: '被拉扯推搡' },
  THREAT_DEFAMATION: { label: '本人及其近亲属受到威胁、恐吓、侮辱、诽谤、骚扰', short: '被威胁、侮辱' },
  FALSE_ACCUSATION: { label: '本人及其近亲属受到诬告陷害、打击报复', short: '被诬告报复' },
  MALICIOUS_COMPLAINT: { label: '被恶意投诉、炒作', short: '被恶意投诉' },
  PRIVACY: { label: '本人及其近亲属个人隐私被侵犯', short: '隐私被侵犯' },
  WRONGFUL_DISCIPLINE: { label: '被错误追究责任或者受到不公正处理', short: '处理不公', byUnit: true },
  OTHER: { label: '执法权威受到其他侵犯', short: '其他' },
  UNSAID: { label: '情形待补充', short: '待补充', unsaid: true },
} as const satisfies Record<string, Infringement>

export type RightsKind = keyof typeof infringements
export type InfringementKind = Exclude<RightsKind, 'UNSAID'>

/** A row with its optional columns. */
export const infringementOf = (kind: RightsKind): Infringement => infringements[kind]

export const everyRightsKind = Object.keys(infringements) as RightsKind[]
/** Those that an officer may choose. */
export const everyInfringement = everyRightsKind.filter(
  (kind): kind is InfringementKind => !infringementOf(kind).unsaid,
)

/** All of them, to look for. */
export const rightsKindLabels = Object.fromEntries(
  everyRightsKind.map((kind) => [kind, infringements[kind].label]),
) as Record<RightsKind, string>

export const infringementLabels = Object.fromEntries(
  everyInfringement.map((kind) => [kind, infringements[kind].label]),
) as Record<InfringementKind, string>
