import { handledAbove, reportedAbove, type Unit } from '../../../miniprogram/contract/people/answers'
import { petitionKinds, type PetitionKind } from '../../../miniprogram/contract/petition/kinds'

const isKind = (given: unknown): given is PetitionKind =>
  typeof given === 'string' && Object.hasOwn(petitionKinds, given)

/** Said otherwise than on the citizen's own phone. */
const consoleHints = { place: '写地名或地址', phone: '只用于向来件人核实情况和告知结果' }

const goesAbove = '反映支队的问题支队应当回避：登记后由督察长报送上级公安机关办理，支队人员都看不到这件来件'

/** Words under a field that depend on what else was answered. */
export function hintsFor(
  { kind, unit }: Readonly<Record<string, unknown>>,
  units: readonly Unit[],
): Record<string, string> {
  const chosen = units.find(({ id }) => id === unit)
  const above = chosen && (handledAbove[chosen.kind] ?? (reportedAbove.has(chosen.kind) ? goesAbove : undefined))
  return {
    ...consoleHints,
    ...(isKind(kind) && { subject: petitionKinds[kind].subjectHint, details: petitionKinds[kind].detailsHint }),
    ...(above && { unit: above }),
  }
}
