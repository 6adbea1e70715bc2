import type { LawyerCard } from '../../../contract/rights/answers'

/** A lawyer of the directory as the screen says it. */
export interface LawyerFace {
  id: string
  name: string
  firm: string
  photo: string
  /** The first character of the name, where there is no photo. */
  initial: string
  fields: string[]
  years: string
  load: string
  answers: string
}

export function faceOf({ id, name, firm, photo = '', fields, years, load, answersIn }: LawyerCard): LawyerFace {
  return {
    id,
    name,
    firm,
    photo,
    initial: name.slice(0, 1),
    fields,
    years: `执业 ${years} 年`,
    load: load ? `在办 ${load} 件` : '目前没有在办',
    answers: answersIn === undefined ? '' : `通常${hoursWords(answersIn)}内接受`,
  }
}

const hoursWords = (hours: number): string =>
  hours < 24 ? ` ${Math.max(1, Math.round(hours))} 小时` : ` ${Math.round(hours / 24)} 天`
