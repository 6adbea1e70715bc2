import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { asked, makeMove, openDesk, tryMove, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

async function about(unit: string): Promise<string> {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit }))
  await makeMove(desk.clerk, id, 'accept')
  return id
}
const supervision = (copies: string) => ({ ...asked.supervision, team: 'north-inspection', copies })

describe('抄送', () => {
  it.each([
    ['the unit that it is about', 'south-station', '市局信访处、城南派出所', '城南派出所'],
    ['the same by its full name', 'south-station', '湘城市公安局 城南派出所', '湘城市公安局城南派出所'],
    ['a station below it', 'south', '城北分局，南湖派出所', '南湖派出所'],
    ['a team below it', 'south', '城南分局督察大队', '城南分局督察大队'],
  ])('never goes to %s, nor is it previewed so', async (_, unit, copies, named) => {
    const id = await about(unit)
    const refused = { error: { code: 'INVALID', fields: { copies: `${named}是被反映的单位或其下属，不得抄送` } } }
    expect(await tryMove(desk.chen, id, 'supervise', supervision(copies))).toMatchObject(refused)
    const { version } = await desk.chen.get('petition.detail', { id })
    const request = { id, version, move: 'supervise', ...supervision(copies) }
    expect(await desk.chen.send('petition.papers.preview', request)).toMatchObject(refused)
    expect(await desk.chen.get('petition.detail', { id })).not.toHaveProperty('pending')
  })

  it('goes to others, and to whoever is above it', async () => {
    const id = await about('south-station')
    const made = await makeMove(desk.chen, id, 'supervise', supervision('市局信访处、城南分局'))
    expect(made.pending).toMatchObject({ asked: { copies: '市局信访处、城南分局' } })
  })
})
