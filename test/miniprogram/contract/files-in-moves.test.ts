import { everyMove, moveOf } from '../../../miniprogram/contract/petition/moves'

it('no move that asks for files waits for anybody’s agreement', () => {
  const asking = everyMove.filter((name) => Object.values(moveOf(name).asks).some(({ control }) => control === 'files'))
  expect(asking).toEqual(['report', 'conclude', 'supplement', 'withdrawFor', 'reviewFor'])
  for (const name of asking) {
    expect(
      Object.entries(moveOf(name).asks).flatMap(([field, { control }]) => (control === 'files' ? field : [])),
    ).toEqual(['evidence'])
    expect(moveOf(name).steps).toBeUndefined()
  }
})
