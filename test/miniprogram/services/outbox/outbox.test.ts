import type { Reply } from '../../../../miniprogram/contract/replies'
import { until } from '../../support/fake-page'
import { claimed, photo, TrialPhone } from './trial'

let phone: TrialPhone
beforeEach(() => {
  phone = new TrialPhone()
})

const offline = () => {
  phone.mishapAt = () => 'lost on the way there'
}
const online = () => {
  phone.mishapAt = () => 'none'
}
const refuse = (words: string): Reply<never> => ({ ok: false, error: { code: 'INVALID', message: words } })

describe('what waits', () => {
  test('is on the phone before anything is asked of the cloud, and outlives the program', () => {
    phone.begin().put(claimed())
    expect(phone.requests).toEqual([])
    expect(phone.begin().standing()).toMatchObject([{ key: 'c1', state: 'waiting' }])
  })

  test('is tried again after ever longer pauses, and at once when there is network', async () => {
    offline()
    const outbox = phone.begin()
    outbox.put(claimed())
    await outbox.run()
    expect([phone.pauses, outbox.unreached()]).toEqual([[2000], true])
    for (const expected of [2, 3, 4, 5, 6]) {
      phone.wakes?.()
      await until(() => phone.pauses.length === expected)
    }
    expect(phone.pauses).toEqual([2000, 5000, 15_000, 30_000, 60_000, 60_000])
    await outbox.wake()
    expect(phone.pauses.at(-1)).toBe(2000)
    online()
    await outbox.wake()
    expect([outbox.standing()[0]?.state, outbox.unreached(), phone.wakes]).toEqual(['arrived', false, undefined])
  })

  test('brings to the cloud only what is not there yet', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(photo(phone, 'p1'))
    phone.mishapAt = () => (phone.requests.at(-1) === 'attach' ? 'lost on the way there' : 'none')
    await outbox.run()
    online()
    await outbox.wake()
    expect(phone.requests).toEqual(['rights.claim', 'ticket', 'upload', 'attach', 'rights.add', 'rights.add'])
  })

  test('is sent once however often it is asked for at the same time', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(photo(phone, 'p1'))
    await Promise.all([outbox.run(), outbox.run(), outbox.wake(), outbox.run()])
    expect(phone.requests).toEqual(['rights.claim', 'ticket', 'upload', 'attach', 'rights.add'])
  })

  test('goes on with the id that what it belongs to was given', async () => {
    const outbox = phone.begin()
    outbox.put(photo(phone, 'p1'))
    await outbox.run()
    expect(phone.requests).toEqual([])
    outbox.put(claimed())
    await outbox.run()
    expect(phone.cloud.added).toEqual(['wxfile://usr/p1.jpg by t0'])
  })

  test('a record does not wait behind the bytes of an earlier file', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(photo(phone, 'p1'))
    let letGo: (() => void) | undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    phone.hold = (name) => (name === 'upload' ? held : Promise.resolve())
    const first = outbox.run()
    await until(() => phone.requests.includes('upload'))
    outbox.put(claimed('c2'))
    const second = outbox.run()
    await until(() => phone.cloud.records.has('c2'))
    expect(phone.cloud.added).toEqual([])
    letGo?.()
    await Promise.all([first, second])
    expect(phone.cloud.added).toHaveLength(1)
  })

  test('a place that is found in time goes along; one found too late does not', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.amend('c1', { place: { name: '南湖路' } })
    await outbox.run()
    outbox.amend('c1', { place: { name: '别处' } })
    await outbox.run()
    expect(phone.cloud.records.get('c1')).toMatchObject({ place: { name: '南湖路' } })
    expect(phone.requests).toEqual(['rights.claim'])
  })
})

test('what may still be added to is held back until it has come, and no longer than it says', async () => {
  const outbox = phone.begin()
  const soon = new Date(Date.now() + 60_000).toISOString()
  outbox.put({ ...claimed(), notBefore: soon })
  outbox.put({ ...claimed('c2'), notBefore: '2026-01-01T00:00:00.000Z' })
  await outbox.run()
  expect([...phone.cloud.records.keys()]).toEqual(['c2'])
  // It comes back to it by itself.
  expect(phone.pauses).toEqual([2000])
  outbox.amend('c1', {})
  await outbox.run()
  expect([...phone.cloud.records.keys()]).toEqual(['c2', 'c1'])
})

describe('what is refused', () => {
  test('stays with the reason and is not tried by itself; what does not depend on it goes on', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(photo(phone, 'p1'))
    outbox.put(photo(phone, 'p2'))
    phone.cloud.attach = (ticket) =>
      phone.cloud.uploaded.get(ticket)?.includes('p1') ? refuse('打不开这张图片') : { ok: true, data: { id: 'a2' } }
    await outbox.run()
    expect(outbox.standing().map(({ key, state, problem }) => [key, state, problem])).toEqual([
      ['c1', 'arrived', undefined],
      ['p1', 'refused', '打不开这张图片'],
      ['p2', 'arrived', undefined],
    ])
    const before = phone.requests.length
    await outbox.wake()
    expect(phone.requests).toHaveLength(before)
  })

  test('is brought anew when its holder asks, also where the cloud has lost its file', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(photo(phone, 'p1'))
    const add = phone.cloud.add.bind(phone.cloud)
    phone.cloud.add = () => ({
      ok: false,
      error: { code: 'INVALID', message: '', fields: { evidence: '有文件已失效' } },
    })
    await outbox.run()
    expect(outbox.standing()[1]).toMatchObject({ state: 'refused', problem: '有文件已失效' })
    phone.cloud.add = add
    await outbox.retry('p1')
    expect(phone.requests.filter((name) => name === 'upload')).toHaveLength(2)
    expect([outbox.standing()[1]?.state, phone.cloud.added.length]).toEqual(['arrived', 1])
  })

  test('is brought anew by itself where the cloud has swept what an earlier visit brought', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(photo(phone, 'p1'))
    phone.mishapAt = () => (phone.requests.at(-1) === 'attach' ? 'lost on the way there' : 'none')
    await outbox.run()
    online()
    const add = phone.cloud.add.bind(phone.cloud)
    phone.cloud.add = (input) =>
      input.evidence.some((id) => id.endsWith('t0'))
        ? { ok: false, error: { code: 'INVALID', message: '', fields: { evidence: '有文件已失效' } } }
        : add(input)
    await outbox.wake()
    expect(outbox.standing()[1]?.state).toBe('waiting')
    await outbox.wake()
    expect(phone.cloud.added).toEqual(['wxfile://usr/p1.jpg by t1'])
  })

  test('what failed in the cloud is tried again by itself, and the others go on meanwhile', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(claimed('c2'))
    const claim = phone.cloud.claim.bind(phone.cloud)
    phone.cloud.claim = (input) =>
      input.draft === 'c1' ? { ok: false, error: { code: 'INTERNAL', message: '' } } : claim(input)
    await outbox.run()
    expect([...phone.cloud.records.keys()]).toEqual(['c2'])
    expect([outbox.unreached(), phone.pauses]).toEqual([false, [2000]])
  })

  test('is taken away with its copy, also while it is on its way', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    outbox.put(photo(phone, 'p1'))
    const running = outbox.run()
    await until(() => phone.requests.includes('upload'))
    outbox.remove('p1')
    await running
    expect([outbox.standing().map(({ key }) => key), [...phone.files]]).toEqual([['c1'], []])
  })
})

describe('what has arrived', () => {
  test('leaves only its small picture on the phone, and nothing once nobody needs to see it', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    const clip = photo(phone, 'v1')
    phone.files.add('wxfile://usr/v1-thumb.jpg')
    outbox.put({ ...clip, file: { ...clip.file, thumb: 'wxfile://usr/v1-thumb.jpg' } as never })
    await outbox.run()
    expect([...phone.files]).toEqual(['wxfile://usr/v1-thumb.jpg'])
    outbox.release('c1')
    expect([outbox.standing(), [...phone.files]]).toEqual([[], []])
  })

  test('and was released stays for as long as something has to go after it', async () => {
    const outbox = phone.begin()
    outbox.put(claimed())
    await outbox.run()
    offline()
    outbox.put(photo(phone, 'p1'))
    outbox.release('c1')
    await outbox.run()
    expect(outbox.standing()).toHaveLength(2)
    online()
    await outbox.wake()
    expect([outbox.standing(), phone.cloud.added.length]).toEqual([[], 1])
  })

  test('whoever follows hears of every change', async () => {
    const outbox = phone.begin()
    const heard: string[] = []
    const stop = outbox.follow(() =>
      heard.push(
        outbox
          .standing()
          .map(({ state }) => state)
          .join(),
      ),
    )
    outbox.put(claimed())
    await outbox.run()
    stop()
    outbox.release('c1')
    expect(heard).toEqual(['waiting', 'waiting', 'arrived'])
  })
})
