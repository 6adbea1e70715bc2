import { petitionMoves, toldOf, type Move } from '../../../miniprogram/contract/petition/moves'
import { officer, petitionCase } from '../support/builders'
import { address, cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const accepted = () => {
  const before = petitionCase()
  const told = {
    at: new Date().toISOString(),
    status: 'ACCEPTED' as const,
    words: toldOf('accept', before.number, {}),
  }
  return petitionCase({ status: 'ACCEPTED', version: 2, moves: [], timeline: [...before.timeline, told] })
}

/** Fills in the refusal and presses up to the warning. */
async function refusePetition() {
  await press('不予受理')
  await here().page.getByLabel('不属于警务督察事项').check()
  await here().page.getByLabel('告知的途径').fill('请向物业服务企业反映')
  await press('不予受理')
  await shown('不予受理后不能撤回')
}

describe('a move', () => {
  test('is sent with the version one was looking at, and shows what came of it', async () => {
    await open('/petitions/p1', cloudWith({ 'petition.move': () => ({ ok: true, data: accepted() }) }))
    await press('受理')
    await shown('已受理，正在核查')
    await shown('现在没有需要您做的操作')
    expect(sentTo('petition.move').map(({ input }) => input)).toEqual([{ id: 'p1', version: 1, move: 'accept' }])
  })

  it.each(Object.entries<Move>(petitionMoves).filter(([, { asks }]) => Object.keys(asks).length))(
    '“%s” asks for everything in the table and names what is missing, without asking the cloud',
    async (_, { label, asks }) => {
      await open('/petitions/p1', cloudWith())
      await press(label)
      for (const { label } of Object.values(asks)) await shown(label)
      await press(label)
      for (const { label } of Object.values(asks)) await shown(`请填写${label}`)
      expect(await seriousFindings()).toEqual([])
      expect(sentTo('petition.move')).toEqual([])
    },
  )

  test('that cannot be undone warns first and shows what the citizen will read', async () => {
    await open('/petitions/p1', cloudWith())
    await refusePetition()
    await shown('您的来件 TS20261123-583921 不予受理：不属于警务督察事项。请向物业服务企业反映')
    await press('再想想')
    await here().page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(sentTo('petition.move')).toEqual([])
    expect(await here().page.getByLabel('告知的途径').inputValue()).toBe('请向物业服务企业反映')
  })

  test('shows what the cloud finds wrong at the field', async () => {
    const fields = { channel: '告知的途径里不能写电话' }
    await open('/petitions/p1', cloudWith({ 'petition.move': () => refuse('INVALID', '填写的内容有误', { fields }) }))
    await refusePetition()
    await press('确定不予受理')
    await shown(fields.channel)
    expect(sentTo('petition.move')[0]?.input).toEqual({
      id: 'p1',
      version: 1,
      move: 'reject',
      ground: 'NOT_SUPERVISION',
      channel: '请向物业服务企业反映',
    })
  })

  test('of somebody who was first is told, and the case shown as it is now', async () => {
    let first = true
    const cloud = cloudWith({
      'petition.detail': () => ({ ok: true, data: first ? petitionCase() : accepted() }),
      'petition.move': () => {
        first = false
        return refuse('CONFLICT', '他人已处理，请刷新')
      },
    })
    await open('/petitions/p1', cloud)
    await press('受理')
    await shown('他人已先处理这件来件')
    await shown('现在没有需要您做的操作')
  })

  test('whose session has lapsed leads to signing in and back to the case', async () => {
    let lapsed = true
    const cloud = cloudWith({
      'petition.move': () => refuse('SIGNED_OUT', '登录已失效，请重新登录'),
      'people.signin.claim': () => ({
        ok: true,
        data: lapsed ? { state: 'waiting' } : { state: 'confirmed', session: 'session-2', officer },
      }),
    })
    await open('/petitions/p1', cloud)
    await press('受理')
    await shown('登录已失效，请重新登录')
    lapsed = false
    await shown('情况说明')
    expect(address()).toBe('/console/petitions/p1')
  })
})
