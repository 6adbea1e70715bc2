import { claimed, photo, TrialPhone, type Mishap } from './trial'

const mishaps: Mishap[] = ['lost on the way there', 'lost on the way back', 'killed before', 'killed after']

/** One claim with two photos; whenever the program ends it begins again, whenever there is no network it comes back. */
async function story(mishapAt: (place: number) => Mishap): Promise<TrialPhone> {
  const phone = new TrialPhone()
  phone.mishapAt = mishapAt
  let outbox = phone.begin()
  outbox.put(claimed())
  outbox.put(photo(phone, 'p1'))
  outbox.put(photo(phone, 'p2'))
  for (let round = 0; outbox.standing().some(({ state }) => state === 'waiting'); round++) {
    if (round > 60) throw new Error('it never gets through')
    const ended = new Promise<void>((resolve) => (phone.killed = resolve))
    await Promise.race([outbox.wake(), ended])
    // A program that goes on does as well when it begins again.
    outbox = phone.begin()
  }
  return phone
}

const exactlyOnce = ({ cloud, stored, files }: TrialPhone) => {
  expect([...cloud.records.keys()]).toEqual(['c1'])
  const paths = cloud.added.map((id) => id.split(' ')[0])
  expect(new Set(paths)).toEqual(new Set(['wxfile://usr/p1.jpg', 'wxfile://usr/p2.jpg']))
  expect(paths).toHaveLength(2)
  expect(stored).not.toContain('"waiting"')
  expect(files.size).toBe(2)
}

describe('whatever happens once, everything arrives exactly once', () => {
  test('nothing: one claim, and four requests for each file', async () => {
    const phone = await story(() => 'none')
    exactlyOnce(phone)
    const each = ['ticket', 'upload', 'attach', 'rights.add']
    expect(phone.requests).toEqual(['rights.claim', ...each, ...each])
  })

  const places = Array.from({ length: 9 }, (_, place) => place)
  it.each(places.flatMap((place) => mishaps.map((mishap) => [place, mishap] as const)))(
    'request %i is %s',
    async (place, mishap) => exactlyOnce(await story((at) => (at === place ? mishap : 'none'))),
  )
})

test('whatever happens again and again, everything arrives exactly once', async () => {
  for (let seed = 1; seed <= 300; seed++) {
    // A small generator of its own: the same seed is the same story.
    let state = seed
    const dice = () => (state = (state * 48_271) % 2_147_483_647)
    const kinds: Mishap[] = ['none', 'none', 'none', ...mishaps]
    exactlyOnce(await story(() => kinds[dice() % kinds.length] ?? 'none'))
  }
})
