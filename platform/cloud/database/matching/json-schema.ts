import Ajv from 'ajv-draft-04'
import { asError, CloudFault, faults } from '../../fault'
import { isDocument, type Document } from '../ejson'

/** Every number is stored as a double, so `int` and `long` are told by what the SDK would have sent. */
const isInt = (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31

/** MongoDB's names of types, those of JSON among them. */
const bsonTypes: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  object: isDocument,
  array: Array.isArray,
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  number: (value) => typeof value === 'number',
  int: isInt,
  long: (value) => Number.isInteger(value) && !isInt(value),
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  date: (value) => value instanceof Date,
  regex: (value) => value instanceof RegExp,
}

type Rewrite = (value: unknown) => unknown

const asIs: Rewrite = (value) => value
const each: Rewrite = (value) => (Array.isArray(value) ? value.map(readSchema) : value)
const byName: Rewrite = (value) =>
  isDocument(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOr(asIs)(inner)]))
    : value

function schemaOr(otherwise: Rewrite): Rewrite {
  return (value) => (isDocument(value) ? readSchema(value) : otherwise(value))
}

/** The keywords MongoDB knows, with what of schemas is in each. */
const keywords: Record<string, Rewrite> = {
  ...Object.fromEntries(
    ['bsonType', 'type', 'enum', 'required', 'uniqueItems', 'title', 'description', 'pattern', 'multipleOf']
      .concat('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength')
      .concat('minItems', 'maxItems', 'minProperties', 'maxProperties')
      .map((name) => [name, asIs]),
  ),
  properties: byName,
  patternProperties: byName,
  dependencies: byName,
  additionalProperties: schemaOr(asIs),
  additionalItems: schemaOr(asIs),
  not: schemaOr(asIs),
  items: schemaOr(each),
  allOf: each,
  anyOf: each,
  oneOf: each,
}

/** JSON's `type` becomes MongoDB's: a Date is no object. */
function readSchema(schema: unknown): Document {
  if (!isDocument(schema)) throw faults.badRequest('$jsonSchema must be an object')
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      const rewrite = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
      if (!rewrite) throw faults.unsupported(`$jsonSchema keyword ${keyword}`)
      return [keyword === 'type' ? 'bsonType' : keyword, rewrite(value)]
    }),
  )
}

function isOfType(names: string | string[]): (value: unknown) => boolean {
  const tests = [names].flat().map((name) => {
    const test = Object.hasOwn(bsonTypes, name) ? bsonTypes[name] : undefined
    if (!test) throw faults.unsupported(`$jsonSchema type ${name}`)
    return test
  })
  return (value) => tests.some((test) => test(value))
}

const validator = new Ajv({ strict: false, logger: false })
validator.addKeyword({ keyword: 'bsonType', schemaType: ['string', 'array'], compile: isOfType })

/** `$jsonSchema`: draft 4 with MongoDB's `bsonType`. */
export function meetsSchema(source: unknown): (document: unknown) => boolean {
  const schema = readSchema(source)
  try {
    const validate = validator.compile(schema)
    return (document) => validate(document)
  } catch (error) {
    throw error instanceof CloudFault ? error : faults.badRequest(`$jsonSchema: ${asError(error).message}`)
  } finally {
    // What is compiled is kept by its schema otherwise, and every query brings a new one.
    validator.removeSchema(schema)
  }
}
