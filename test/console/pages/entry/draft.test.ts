import { isUnkept, keptOf, readDraft } from '../../../../console/pages/entry/draft'
import { sections } from '../../../../console/pages/entry/sections'
import { entryForm } from '../../../../miniprogram/contract/petition/desk'

describe('the draft of an entry', () => {
  const values = { kind: 'COMPLAINT', subject: '报警后没有人来', name: '王芳', phone: '13800000001' }

  test('is kept without name and telephone number', () => {
    const kept = keptOf({ draft: 'd1', values })
    expect(kept).toEqual({ draft: 'd1', values: { kind: 'COMPLAINT', subject: '报警后没有人来' } })
    expect(readDraft(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([
    [{ subject: '报警后没有人来' }, false],
    [{ name: '' }, false],
    [{ phone: '138' }, true],
  ])('%j would be lost by leaving: %s', (given, lost) => {
    expect(isUnkept({ draft: 'd1', values: given })).toBe(lost)
  })

  it.each([null, '', '{}', '{"draft":1,"values":{}}', '{"draft":"d","values":null}'])('begins anew for %j', (kept) => {
    const { draft, values: found } = readDraft(kept)
    expect(draft).toMatch(/^[0-9a-f]{32}$/)
    expect(found).toEqual({})
  })

  test('forgets what the form asks no longer', () => {
    expect(readDraft('{"draft":"d1","values":{"gone":"x","subject":"y"}}').values).toEqual({ subject: 'y' })
  })
})

test('every field of the entry is asked in one part of its page', () => {
  const asked = sections.flatMap(({ fields }) => Object.keys(fields))
  expect(asked.toSorted()).toEqual(Object.keys(entryForm.fields).toSorted())
})
