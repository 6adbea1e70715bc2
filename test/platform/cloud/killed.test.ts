import { runFaults } from './faults/trial'

/** The short form of `npm run faults`: always the same writes, though the moments of death differ with the machine. */
test('killed again and again under eight writers, it loses nothing it acknowledged', async () => {
  const { figures, problems } = await runFaults({ seed: 16, kills: 2, foundationSize: 2500 })
  expect(problems).toEqual([])
  expect(figures.kills).toBe(2)
  expect(figures.acknowledged).toBeGreaterThan(25)
}, 90_000)
