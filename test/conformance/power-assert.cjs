// The tests ask for power-assert: Node's own assert, except that an operand left out counts as undefined.
const assert = require('node:assert')

const strictEqual = (actual, expected, ...more) => assert.strictEqual(actual, expected, ...more)

module.exports = Object.assign((...parts) => assert(...parts), assert, { strictEqual })
