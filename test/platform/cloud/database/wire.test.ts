import { fromText } from '../../../../platform/cloud/database/ejson'

test.each<[string, unknown]>([
  ['{"a":{"$numberInt":"-5"}}', -5],
  ['{"a":{"$numberLong":"1099511627776"}}', 1_099_511_627_776],
  ['{"a":{"$numberDouble":"1.5"}}', 1.5],
  ['{"a":{"$numberDouble":"-0.0"}}', -0],
  ['{"a":{"$numberDouble":"1e-7"}}', 1e-7],
  ['{"a":{"$numberDouble":"-Infinity"}}', -Infinity],
  ['{"a":{"$numberDouble":"NaN"}}', NaN],
  ['{"a":{"$date":{"$numberLong":"1000"}}}', new Date(1000)],
  ['{"a":{"$date":"2026-05-01T00:00:00Z"}}', new Date('2026-05-01T00:00:00Z')],
  ['{"a":{"$oid":"0123456789abcdef01234567"}}', '0123456789abcdef01234567'],
  ['{"a":{"$regularExpression":{"pattern":"^x","options":"i"}}}', /^x/i],
])('%s is read', (text, value) => {
  expect(fromText(text)['a']).toEqual(value)
})

test.each([
  ['{"a":{"$date":"rubbish"}}', '$date with a value that is none'],
  ['{"a":{"$date":{"$numberLong":"8640000000000001"}}}', '$date with a value that is none'],
  ['{"a":{"$numberInt":"x"}}', '$numberInt with a value that is none'],
  ['{"a":{"$numberInt":1}}', '$numberInt with a value that is none'],
  ['{"a":{"$numberLong":null}}', '$numberLong with a value that is none'],
  ['{"a":{"$numberDouble":""}}', '$numberDouble with a value that is none'],
  ['{"a":{"$oid":"12"}}', '$oid with a value that is none'],
  ['{"a":{"$tcb_server_date":{"offset":"soon"}}}', '$tcb_server_date with a value that is none'],
  ['{"a":{"$tcb_server_date":5}}', '$tcb_server_date with a value that is none'],
  ['{"a":{"$numberInt":"1","x":2}}', '$numberInt beside other fields'],
  ['{"a":{"$regularExpression":{"pattern":"(","options":""}}}', 'Regular expression is invalid'],
  ['{"a":{"$regularExpression":{"pattern":1,"options":""}}}', '$regularExpression with a value that is none'],
  ['{"a":{"$numberDecimal":"1"}}', 'not supported here: the type $numberDecimal'],
  ['{"a":{"$binary":{}}}', 'not supported here: the type $binary'],
])('%s is refused', (text, words) => {
  expect(() => fromText(text)).toThrow(words)
})

test('one document has one server time', () => {
  const { a, b } = fromText('{"a":{"$tcb_server_date":{}},"b":{"$tcb_server_date":{"offset":{"$numberInt":"60000"}}}}')
  expect(Number(b) - Number(a)).toBe(60_000)
})
