import type { Trial } from '../support/trial-cloud'
import { removeThings, startWithThings, three } from './things'

let trial: Trial
beforeAll(async () => {
  trial = await startWithThings()
})
afterAll(() => trial.stop())
beforeEach(() => removeThings(trial))

describe('through the real SDK', () => {
  it.each([
    [
      'add returns the id',
      `const { _id } = await db.collection('things').add({ data: { n: 1 } }); return _id.length`,
      32,
    ],
    ['add keeps a given id', `return (await db.collection('things').add({ data: { _id: 'mine' } }))._id`, 'mine'],
    [
      'add of a batch returns the ids',
      `return (await db.collection('things').add({ data: [{ _id: 'p' }, { _id: 'q' }] }))._ids`,
      ['p', 'q'],
    ],
    [
      'get with a condition',
      `${three} return (await things.where({ n: _.gte(2) }).get()).data.map((d) => d._id)`,
      ['b', 'c'],
    ],
    [
      'get with a nested object',
      `${three} return (await things.where({ in: { deep: 1 } }).get()).data.map((d) => d._id)`,
      ['a'],
    ],
    [
      'get in order, from, so many',
      `${three} return (await things.orderBy('n', 'desc').skip(1).limit(1).get()).data.map((d) => d._id)`,
      ['b'],
    ],
    [
      'get of some fields',
      `${three} return (await things.where({ _id: 'a' }).field({ n: true, 'in.deep': true, _id: false }).get()).data`,
      [{ n: 1, in: { deep: 1 } }],
    ],
    [
      'get without a field',
      `${three} return (await things.where({ _id: 'b' }).field({ tags: false }).get()).data`,
      [{ _id: 'b', n: 2 }],
    ],
    [
      'or across fields',
      `${three} return (await things.where(_.or([{ n: 3 }, { tags: 'y' }])).get()).data.map((d) => d._id)`,
      ['b', 'c'],
    ],
    [
      'a regular expression',
      `${three} return (await things.where({ tags: db.RegExp({ regexp: '^Y', options: 'i' }) }).get()).data.map((d) => d._id)`,
      ['b'],
    ],
    ['count', `${three} return (await things.where({ n: _.gt(1) }).count()).total`, 2],
    ['count of everything', `${three} return (await things.count()).total`, 3],
    ['doc get', `${three} return (await things.doc('c').get()).data`, { _id: 'c', n: 3 }],
    [
      'doc update',
      `${three} return [(await things.doc('c').update({ data: { n: 4, more: { x: 1 } } })).stats.updated, (await things.doc('c').get()).data]`,
      [1, { _id: 'c', n: 4, more: { x: 1 } }],
    ],
    [
      'doc update of nothing',
      `return (await db.collection('things').doc('none').update({ data: { n: 4 } })).stats.updated`,
      0,
    ],
    [
      'doc set that makes',
      `return (await db.collection('things').doc('new').set({ data: { n: 1 } })).stats`,
      { created: 1, updated: 0 },
    ],
    [
      'doc set that replaces',
      `${three} await things.doc('a').set({ data: { z: 1 } }); return (await things.doc('a').get()).data`,
      { _id: 'a', z: 1 },
    ],
    [
      'doc remove',
      `${three} return [(await things.doc('a').remove()).stats.removed, (await things.count()).total]`,
      [1, 2],
    ],
    [
      'where update',
      `${three} return (await things.where({ n: _.lt(3) }).update({ data: { seen: true } })).stats.updated`,
      2,
    ],
    [
      'where update that changes nothing',
      `${three} return (await things.where({ n: 1 }).update({ data: { n: 1 } })).stats.updated`,
      0,
    ],
    ['where remove', `${three} return (await things.where({ n: _.lt(3) }).remove()).stats.removed`, 2],
    [
      'a date comes back as a date',
      `await db.collection('things').add({ data: { _id: 'd', at: new Date(5), s: db.serverDate() } }); const { data } = await db.collection('things').doc('d').get(); return [data.at.getTime(), Math.abs(data.s - Date.now()) < 5000]`,
      [5, true],
    ],
    [
      'a collection made by a function',
      `await db.createCollection('made'); return (await db.collection('made').count()).total`,
      0,
    ],
  ])('%s', async (_, code, expected) => {
    expect(await trial.run(code)).toEqual(expected)
  })
})
