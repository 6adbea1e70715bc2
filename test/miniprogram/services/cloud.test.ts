import { call } from '../support/phone-modules'
import { fakePhone } from '../support/fake-phone'

describe('asking the cloud', () => {
  test('names the area and carries the action and its input', async () => {
    const phone = fakePhone()
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [] } })
    expect(await call('petition.mine', { after: 'x' })).toEqual({ ok: true, data: { items: [] } })
    expect(phone.calls).toEqual([{ action: 'petition.mine', input: { after: 'x' } }])
  })

  test('a network that fails is a reply that says nothing was lost', async () => {
    const phone = fakePhone()
    phone.offline = true
    expect(await call('people.me', {})).toEqual({
      ok: false,
      error: { code: 'NETWORK', message: '没有连上网络，您的内容都还在，请稍后再试' },
    })
  })

  it.each([
    ['a function that ran and failed', () => Promise.reject(Object.assign(new Error('fail'), { errCode: -404011 }))],
    ['an answer that is no reply', () => 'hello' as never],
  ])('%s is told as trouble of the system', async (_, answer) => {
    const phone = fakePhone()
    phone.answers['people.me'] = answer
    expect(await call('people.me', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
  })
})
