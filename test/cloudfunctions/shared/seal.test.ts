import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { sealWith, type Sealed } from '../../../cloudfunctions/shared/seal'

const older = ['2025', randomBytes(32)] as const
const current = ['2026', randomBytes(32)] as const
const seal = sealWith(new Map([current, older]))

describe('a seal', () => {
  it('gives back exactly what was sealed, for its own place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (plain, record, field) => {
        expect(seal.open(seal.text(plain, record, field), record, field)).toBe(plain)
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it.each([
    ['another record', 'b', 'name'],
    ['another field', 'a', 'phone'],
    ['a place that spells the same', 'an', 'ame'],
  ])('does not open in %s', (_, record, field) => {
    expect(() => seal.open(seal.text('王芳', 'a', 'name'), record, field)).toThrow('moved')
  })

  it('does not open once a single bit was changed anywhere', () => {
    const sealed = Buffer.from(seal.text('王芳', 'a', 'name'), 'base64url')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => seal.open(changed.toString('base64url') as Sealed, 'a', 'name')).toThrow()
    }
  })

  it('never looks the same twice', () => {
    expect(seal.text('王芳', 'a', 'name')).not.toBe(seal.text('王芳', 'a', 'name'))
  })

  it('seals with the first key and opens what an older one sealed', () => {
    const before = sealWith(new Map([older])).text('王芳', 'a', 'name')
    expect(seal.open(before, 'a', 'name')).toBe('王芳')
    expect(() => sealWith(new Map([older])).open(seal.text('王芳', 'a', 'name'), 'a', 'name')).toThrow('not at hand')
  })
})
