import { firstView, readView } from '../../../../console/pages/petitions/view/view'

describe('how somebody likes the list', () => {
  it.each([null, '', 'no JSON', '7', 'null'])('is as at first for “%s”', (kept) => {
    expect(readView(kept)).toEqual(firstView)
  })

  test('is read as it was kept, without columns that are gone', () => {
    const kept = JSON.stringify({ density: 'DENSE', columns: ['status', 'gone', 'number'] })
    expect(readView(kept)).toEqual({ density: 'DENSE', columns: ['number', 'status'] })
  })
})
