import { sections } from '../../../../console/pages/entry/sections'
import { entryForm } from '../../../../miniprogram/contract/petition/desk'

test('every field of the entry is asked in one part of its page', () => {
  const asked = sections.flatMap(({ fields }) => Object.keys(fields))
  expect(asked.toSorted()).toEqual(Object.keys(entryForm.fields).toSorted())
})
