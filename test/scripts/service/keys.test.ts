import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { publishedKeys, receiptKeys } from '../../../cloudfunctions/shared/receipts/sign'
import { publishKeys } from '../../../scripts/build/verify'
import { keysFor } from '../../../scripts/service/keys'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the keys of a data folder', () => {
  it('are made once, for its owner only', () => {
    const keys = keysFor(folder)
    expect(keysFor(folder)).toEqual(keys)
    expect(keysFrom(keys).digest('code', 'x')).toHaveLength(43)
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
  })

  it('that an older version made are kept, and those that came later added', () => {
    const { CODE_KEY: _code, [receiptKeys]: _receipts, ...older } = keysFor(folder)
    writeFileSync(join(folder, 'keys.json'), JSON.stringify(older))
    const keys = keysFor(folder)
    expect(keys).toMatchObject(older)
    expect(Object.keys(keys)).toHaveLength(Object.keys(older).length + 2)
    expect(keysFor(folder)).toEqual(keys)
  })

  it('are not made anew for records that only the lost ones open', () => {
    writeFileSync(join(folder, 'database.sqlite'), '')
    expect(() => keysFor(folder)).toThrow('keys.json is missing: without it nothing in')
    expect(readdirSync(folder)).toEqual(['database.sqlite'])
  })

  it('that were damaged are not quoted', () => {
    writeFileSync(join(folder, 'keys.json'), '{"OWNER_KEY":"secret')
    expect(() => keysFor(folder)).toThrow(/keys\.json is not the JSON it should be\. Put a copy/)
  })

  it('are published by their public halves only', () => {
    const keys = keysFor(folder)
    publishKeys(join(folder, 'published'), keys)
    const written = readFileSync(join(folder, 'published', 'keys.js'), 'utf8')
    expect(written).toContain(Object.values(publishedKeys(keys))[0])
    for (const secret of Object.values(keys)) expect(written).not.toContain(secret)
  })
})
