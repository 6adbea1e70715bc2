import { applyUpdate } from '../../../../../../platform/cloud/database/updating/update'
import type { Document } from '../../../../../../platform/cloud/database/ejson'
import { updateTable } from './update-table'

const may = new Date('2026-05-01T00:00:00Z')
const june = new Date('2026-06-01T00:00:00Z')

updateTable('$set and $unset', [
  [{ a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
  [{ a: { b: 1 } }, { $set: { 'a.c': 2 } }, { a: { b: 1, c: 2 } }],
  [{ a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  [{ a: [1] }, { $set: { 'a.2.b': 4 } }, { a: [1, null, { b: 4 }] }],
  [{ a: [1, 2] }, { $set: { 'a.01': 9 } }, { a: [1, 9] }],
  [{ a: [{ b: 1 }, { b: 2 }] }, { $set: { 'a.1.b': 9 } }, { a: [{ b: 1 }, { b: 9 }] }],
  [{}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
  [{ a: 5 }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element"],
  [{ a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element"],
  [{ a: [1] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: array}"],
  [{ a: [1] }, { $set: { 'a.length': 0 } }, "Cannot create field 'length' in element {a: array}"],
  [{ a: 1 }, { $set: { _id: 2 } }, "immutable field '_id'"],
  [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  [{ b: 2 }, { $unset: { 'a.c': '' } }, { b: 2 }],
  [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [{ a: [1] }, { $set: { 'a.4294967296': 1 } }, "can't backfill more than 1500000 elements"],
  [{ a: [1] }, { $set: { 'a.30000000': 1 } }, "can't backfill more than 1500000 elements"],
  [{ a: [1] }, { $set: { 'a.1500002.b': 1 } }, "can't backfill more than 1500000 elements"],
  [{ a: 1 }, { $set: { 'a.$b': 1 } }, "The dollar ($) prefixed field '$b' in 'a.$b'"],
  [{ a: 1 }, { $inc: { 'a.': 1 } }, 'empty field name'],
  [{ a: 1 }, { $currentDate: { a: true } }, 'not supported here: update operator $currentDate'],
  [{ a: 1 }, { constructor: { a: true } }, 'not supported here: update operator constructor'],
])

updateTable('numbers', [
  [{}, { $inc: { a: 2 } }, { a: 2 }],
  [{ a: 1 }, { $inc: { a: -3 } }, { a: -2 }],
  [{ a: [1, 2] }, { $inc: { 'a.01': 1 } }, { a: [1, 3] }],
  [{ a: 'x' }, { $inc: { a: 1 } }, 'non-numeric'],
  [{ a: null }, { $inc: { a: 1 } }, 'non-numeric'],
  [{}, { $mul: { a: 2 } }, { a: 0 }],
  [{ a: 3 }, { $mul: { a: 2 } }, { a: 6 }],
  [{ a: 5 }, { $bit: { a: { and: 4 } } }, { a: 4 }],
  [{ a: 13 }, { $bit: { a: { and: 8, or: 1 } } }, { a: 9 }],
  [{ a: 13 }, { $bit: { a: { or: 1, and: 8 } } }, { a: 8 }],
  [{}, { $bit: { a: { xor: 5 } } }, { a: 5 }],
  [{ a: 2 ** 40 + 1 }, { $bit: { a: { or: 2 } } }, { a: 2 ** 40 + 3 }],
  [{ a: 1 }, { $bit: { a: {} } }, 'You must pass in at least one bitwise operation'],
  [{ a: 1 }, { $bit: { a: 3 } }, 'The $bit modifier is not compatible with a number'],
  [{ a: 1 }, { $bit: { a: { not: 1 } } }, "only supports 'and', 'or', and 'xor', not 'not'"],
  [{ a: 1 }, { $bit: { a: { and: 1.5 } } }, 'The $bit modifier field must be an Integer(32/64 bit)'],
  [{ a: 1.5 }, { $bit: { a: { and: 1 } } }, 'Cannot apply $bit to a value of non-numeric type'],
])

updateTable('$min and $max keep the order of BSON, across types as well', [
  [{ a: 3 }, { $min: { a: 2 } }, { a: 2 }],
  [{ a: 3 }, { $max: { a: 2 } }, { a: 3 }],
  [{}, { $max: { a: 2 } }, { a: 2 }],
  [{ a: may }, { $max: { a: june } }, { a: june }],
  [{ a: 1 }, { $max: { a: [1] } }, { a: [1] }],
  [{ a: [1] }, { $max: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $min: { a: 1 } }, { a: 1 }],
  [{ a: null }, { $max: { a: 1 } }, { a: 1 }],
  [{ a: 'x' }, { $min: { a: 9 } }, { a: 9 }],
  [{ a: 9 }, { $max: { a: { b: 1 } } }, { a: { b: 1 } }],
  [{ a: { b: 1 } }, { $max: { a: { b: 2 } } }, { a: { b: 2 } }],
])

updateTable('$rename', [
  [{ a: 1 }, { $rename: { a: 'b' } }, { b: 1 }],
  [{ a: [1] }, { $rename: { a: 'b.c' } }, { b: { c: [1] } }],
  [{ a: 1, b: [2] }, { $rename: { a: 'b' } }, { b: 1 }],
  [{ c: 1 }, { $rename: { a: 'b' } }, { c: 1 }],
  [{ a: 1, b: [2] }, { $rename: { a: 'b.0' } }, "The destination field cannot be an array element, 'b.0' in doc"],
  [{ a: 1, b: [{}] }, { $rename: { a: 'b.0.x' } }, "has an array field called 'b'"],
  [{ b: [{ x: 1 }] }, { $rename: { 'b.0.x': 'a' } }, "The source field cannot be an array element, 'b.0.x' in doc"],
  [{ b: [1] }, { $rename: { 'b.0': 'a' } }, 'The source field cannot be an array element'],
  [{ b: [{ x: 1 }] }, { $rename: { 'b.x': 'a' } }, 'cannot use the part (b of b.x) to traverse the element'],
  [{ b: [{ x: 1 }] }, { $rename: { 'b.3.x': 'a' } }, { b: [{ x: 1 }] }],
  [{ a: 1 }, { $rename: { a: 5 } }, "The 'to' field for $rename must be a string"],
  [{ a: 1 }, { $rename: { a: 'a' } }, 'The source and target field for $rename must differ'],
  [{ a: 1 }, { $rename: { a: 'a.b' } }, 'must not be on the same path'],
  [{ a: [1] }, { $rename: { 'a.$[]': 'b' } }, 'The source field for $rename may not be dynamic: a.$[]'],
  [{ a: [1] }, { $rename: { b: 'a.$' } }, 'The destination field for $rename may not be dynamic: a.$'],
])

updateTable('paths that meet', [
  [{}, { $set: { b: 1, 'b.c': 2 } }, "Updating the path 'b.c' would create a conflict at 'b'"],
  [{}, { $set: { 'b.c': 2, b: 1 } }, "Updating the path 'b' would create a conflict at 'b'"],
  [{ a: [1] }, { $push: { a: 2 }, $set: { a: [] } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{ a: 1 }, { $inc: { a: 2 }, $set: { a: 3 } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{ a: 1 }, { $rename: { a: 'b' }, $set: { 'b.c': 3 } }, "Updating the path 'b.c' would create a conflict at 'b'"],
  [{ a: [1] }, { $set: { 'a.$[]': 2, 'a.0': 3 } }, "Updating the path 'a.0' would create a conflict at 'a'"],
  [{ a: [1] }, { $set: { 'a.$': 2, 'a.0': 3 } }, "Updating the path 'a.0' would create a conflict at 'a.0'", { a: 1 }],
  [{ a: [{}] }, { $set: { 'a.$[].x': 2, 'a.$[].y': 3 } }, { a: [{ x: 2, y: 3 }] }],
])

test('as many nulls as MongoDB allows are put in, soon', () => {
  const document: Document = { a: [1] }
  const started = Date.now()
  applyUpdate(document, { $set: { 'a.1500001': 2 } }, {})
  expect(document['a']).toHaveLength(1_500_002)
  expect(Date.now() - started).toBeLessThan(1000)
})

test('what is refused does not quote the value, which may be personal', () => {
  const secrets: [Document, Document][] = [
    [{ a: 'secret' }, { $inc: { a: 1 } }],
    [{ a: 'secret' }, { $push: { a: 1 } }],
    [{ a: 'secret' }, { $set: { 'a.$[].x': 1 } }],
    [{ a: 'secret' }, { $rename: { 'a.b': 'c' } }],
    [{}, { $pop: { a: 'secret' } }],
    [{}, { $pullAll: { a: 'secret' } }],
    [{}, { $addToSet: { a: { $each: [], x: 'secret' } } }],
  ]
  for (const [document, update] of secrets) {
    expect(() => applyUpdate(document, update, {})).toThrow(/^(?!.*secret)/s)
  }
})

test('an update does not lend its own objects to the document', () => {
  const update = { $set: { a: { b: 1 } }, $push: { c: { d: 1 } }, $max: { e: { f: 1 } } }
  const document: Document = {}
  applyUpdate(document, update, {})
  applyUpdate(document, { $set: { 'a.b': 2, 'c.0.d': 2, 'e.f': 2 } }, {})
  expect(update).toEqual({ $set: { a: { b: 1 } }, $push: { c: { d: 1 } }, $max: { e: { f: 1 } } })
})
