import { startTrial, type Trial } from '../support/trial-cloud'

/** A cloud with things, and with numbered things of which no two may have the same number. */
export function startWithThings(): Promise<Trial> {
  const unique = { name: 'number', fields: [['number', 'asc']] as const, unique: true }
  return startTrial(
    {},
    {
      collections: [
        { name: 'things', indexes: [] },
        { name: 'numbered', indexes: [unique] },
      ],
    },
  )
}

export const removeThings = (trial: Trial): Promise<unknown> =>
  trial.run(`
  await db.collection('things').where({ _id: _.exists(true) }).remove()
  await db.collection('numbered').where({ _id: _.exists(true) }).remove()`)

/** Code that adds three things, and names their collection. */
export const three = `
  const things = db.collection('things')
  await things.add({ data: [{ _id: 'a', n: 1, tags: ['x'], in: { deep: 1 } }, { _id: 'b', n: 2, tags: ['x', 'y'] }, { _id: 'c', n: 3 }] });`

/** What the SDK says when this code fails. */
export const refusalOf = (trial: Trial, code: string): Promise<unknown> =>
  trial.run(`try { ${code}; return 'no error' } catch (error) { return error.errMsg || error.message }`)
