// What takes longest goes first: last, it would keep one worker busy while the others have nothing left to do.
const { default: Sequencer } = require('@jest/test-sequencer')

/** On a clean checkout jest knows no durations. */
const long = [
  /[\\/]test[\\/]journeys[\\/]/,
  /[\\/]test[\\/]console[\\/][\w-]+\.test\.ts$/,
  /[\\/]database[\\/]index-property[\\/]/,
]
const isLong = ({ path }) => long.some((each) => each.test(path))

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- of tests, by jest
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
