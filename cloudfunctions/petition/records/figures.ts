import type { PublicFigures } from '../../../miniprogram/contract/petition/answers'
import type { Database } from '../../shared/database'

/** One day's public totals; `_id` is the day. */
interface FiguresRecord extends PublicFigures {
  _id: string
}

export interface Figures {
  newest: () => Promise<PublicFigures | undefined>
  /** False when that day was counted before. */
  add: (figures: PublicFigures) => Promise<boolean>
}

export function figuresIn(database: Database): Figures {
  const figures = database.collection<FiguresRecord>('figures')
  return {
    newest: async () => {
      const [newest] = await figures.find({ day: database.command.gt('') }, { order: ['day', 'desc'], limit: 1 })
      if (!newest) return undefined
      const { _id, ...counted } = newest
      return counted
    },
    add: (counted) => figures.add({ _id: counted.day, ...counted }),
  }
}
