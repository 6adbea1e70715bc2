import { openPhone, openStand, type Opening, type Phone, type Stand } from './stand'

/** The stand of this test file, and the phone of the test that runs. */
export let stand: Stand
export let phone: Phone

/** One stand for all tests of a file. A phone that says anything on its console fails its test. */
export function setUpStand(): void {
  beforeAll(async () => {
    stand = await openStand()
  })
  afterAll(() => stand.close())
  afterEach(async () => {
    await phone.close()
    expect(phone.said).toEqual([])
  })
}

export async function open(opening: Opening = {}): Promise<void> {
  phone = await openPhone(stand, opening)
}
