import type { Document } from '../../../../../platform/cloud/database/ejson'
import { matcher } from '../../../../../platform/cloud/database/matching/query'

const noon = new Date('2026-05-01T12:00:00Z')

test.each<[schema: Document, document: Document, meets: boolean]>([
  [{ required: ['a'] }, { a: null }, true],
  [{ required: ['a'] }, { b: 1 }, false],
  [{ properties: { a: { bsonType: 'string' } } }, { a: 'x' }, true],
  [{ properties: { a: { bsonType: 'string' } } }, { a: 1 }, false],
  [{ properties: { a: { bsonType: 'string' } } }, {}, true],
  [{ properties: { type: { type: 'string' } } }, { type: 5 }, false],
  [{ properties: { a: { bsonType: ['string', 'null'] } } }, { a: null }, true],
  [{ properties: { a: { bsonType: 'int' } } }, { a: 5 }, true],
  [{ properties: { a: { bsonType: 'int' } } }, { a: 5.5 }, false],
  [{ properties: { a: { bsonType: 'long' } } }, { a: 2 ** 40 }, true],
  [{ properties: { a: { bsonType: 'double' } } }, { a: 5.5 }, true],
  [{ properties: { a: { bsonType: 'number' } } }, { a: 5.5 }, true],
  [{ properties: { a: { bsonType: 'date' } } }, { a: noon }, true],
  [{ properties: { a: { type: 'object' } } }, { a: noon }, false],
  [{ properties: { a: { type: 'object', required: ['b'] } } }, { a: { b: 1 } }, true],
  [{ properties: { a: { enum: ['x', noon] } } }, { a: new Date(noon) }, true],
  [{ properties: { a: { enum: ['x'] } } }, { a: 'y' }, false],
  [{ properties: { a: { minimum: 3, exclusiveMinimum: true } } }, { a: 3 }, false],
  [{ properties: { a: { maximum: 3 } } }, { a: 3 }, true],
  [{ properties: { a: { maxLength: 2 } } }, { a: '警务督' }, false],
  [{ properties: { a: { pattern: '^x' } } }, { a: 'xy' }, true],
  [{ properties: { a: { items: { bsonType: 'int' } } } }, { a: [1, 'x'] }, false],
  [{ properties: { a: { items: [{ bsonType: 'int' }], additionalItems: false } } }, { a: [1, 2] }, false],
  [{ properties: { a: { uniqueItems: true } } }, { a: [1, 1] }, false],
  [{ additionalProperties: false, properties: { a: {} } }, { a: 1, b: 2 }, false],
  [{ patternProperties: { '^x': { bsonType: 'int' } } }, { x1: 'no' }, false],
  [{ dependencies: { a: ['b'] } }, { a: 1 }, false],
  [{ dependencies: { a: { required: ['b'] } } }, { a: 1, b: 1 }, true],
  [{ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { b: 1 }, true],
  [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 }, false],
  [{ not: { required: ['a'] } }, { a: 1 }, false],
])('the schema %j is met by %j: %j', (schema, document, meets) => {
  expect(matcher({ $jsonSchema: schema })(document)).toBe(meets)
})

test('schemas stand among other conditions', () => {
  const matches = matcher({ $nor: [{ $jsonSchema: { required: ['a'] } }], b: 1 })
  expect([matches({ b: 1 }), matches({ a: 1, b: 1 }), matches({ b: 2 })]).toEqual([true, false, false])
})

test.each<[string, unknown, string]>([
  ['a keyword MongoDB does not take', { $ref: '#/a' }, '$jsonSchema keyword $ref'],
  ['one that does not exist', { properties: { a: { format: 'email' } } }, '$jsonSchema keyword format'],
  ['an unknown type', { bsonType: 'decimal' }, '$jsonSchema type decimal'],
  ['a keyword with a wrong value', { required: 'a' }, 'required must be array'],
  ['a schema that is none', 5, '$jsonSchema must be an object'],
  ['an inherited name', JSON.parse('{"constructor":1}') as unknown, '$jsonSchema keyword constructor'],
])('refuses %s', (_, schema, words) => {
  expect(() => matcher({ $jsonSchema: schema })).toThrow(words)
})
