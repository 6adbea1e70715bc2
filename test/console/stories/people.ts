import type { BindingRequest } from '../../../miniprogram/contract/people/binding'
import type { OpenSession } from '../../../miniprogram/contract/people/sessions'
import { officer } from '../support/builders'
import type { Cloud } from '../support/console-page'
import { cloudWith, here, narrow, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const at = '2026-11-24T07:20:00.000Z'
const request: BindingRequest = {
  id: 'o1',
  request: 'r1',
  name: '罗欣',
  number: '120482',
  series: 'police',
  unitName: '城南派出所',
  phone: '13800001004',
  check: '042317',
  askedAt: at,
  expiresAt: at,
  invitedBy: '钱进',
  reason: '换了手机号',
}
const entry = { id: 'o1', name: '罗欣', number: '120482', series: 'police' as const, unitName: '城南派出所' }
const session: OpenSession = {
  session: 's1',
  address: '10.2.3.14',
  browser: 'Firefox/132.0 Linux',
  startedAt: at,
  seenAt: at,
}

const as = (duty: 'securityOfficer' | 'administrator' | 'auditor') => ({
  signedIn: { token: 'session-1', officer: { ...officer, duties: [duty] } },
})
const page = () => here().page
const inDialog = (name: string) => page().getByRole('dialog').getByRole('button', { name, exact: true }).click()

const visit = (changes: Cloud = {}, duty: 'securityOfficer' | 'administrator' = 'securityOfficer') =>
  open(
    '/bindings',
    cloudWith({
      'people.binding.waiting': () => ({ ok: true, data: [request] }),
      'people.binding.approve': () => ({ ok: true, data: {} }),
      'people.binding.refuse': () => ({ ok: true, data: {} }),
      'people.binding.find': () => ({ ok: true, data: [{ ...entry, bound: true, boundAt: at }] }),
      'people.binding.revoke': () => ({ ok: true, data: {} }),
      ...changes,
    }),
    as(duty),
  )

describe('which WeChat is whose', () => {
  test('the security officer compares, then approves', async () => {
    await visit()
    await shown('042317')
    await shown('13800001004')
    expect(await seriousFindings()).toEqual([])
    await press('核准')
    await shown('报出的核对码是 042317')
    await inDialog('已核对，核准')
    await shown('罗欣的认证已核准')
    expect(sentTo('people.binding.approve').map(({ input }) => input)).toEqual([{ id: 'o1', request: 'r1' }])
  })

  test('is refused for a reason', async () => {
    await visit()
    await press('不予核准')
    await inDialog('不予核准')
    await shown('请填写不予核准的理由')
    await page().getByLabel('不予核准的理由').fill('电话核对不是本人')
    await inDialog('不予核准')
    await page().getByRole('dialog').waitFor({ state: 'detached' })
    expect(sentTo('people.binding.refuse')[0]?.input).toEqual({ id: 'o1', request: 'r1', reason: '电话核对不是本人' })
  })

  test('says when somebody else has decided', async () => {
    await visit({ 'people.binding.approve': () => refuse('CONFLICT', '这个申请已经处理或者失效，请刷新') })
    await press('核准')
    await inDialog('已核对，核准')
    await shown('这个申请已经处理或者失效，请刷新')
  })

  test('is taken away by number', async () => {
    await visit()
    await page().getByLabel('警号 / 辅警号').fill('120482')
    await press('查找')
    await shown('已认证')
    await press('解除认证')
    await page().getByLabel('解除理由').fill('手机丢失')
    await inDialog('解除认证')
    await page().getByRole('dialog').waitFor({ state: 'detached' })
    expect(sentTo('people.binding.revoke')[0]?.input).toEqual({ id: 'o1', reason: '手机丢失' })
  })

  test('says where no such number serves, also on a narrow screen', async () => {
    await visit({ 'people.binding.find': () => ({ ok: true, data: [] }) }, 'administrator')
    await page().setViewportSize(narrow)
    await page().getByLabel('警号 / 辅警号').fill('1')
    await press('查找')
    await shown('花名册里没有这个号码')
    expect(await page().getByText('等待核准').count()).toBe(0)
  })

  test('shows an invitation once, and nothing closes it by mistake', async () => {
    await visit(
      {
        'people.binding.find': () => ({ ok: true, data: [{ ...entry, bound: false }] }),
        'people.binding.invite': () => ({ ok: true, data: { code: 'ABCDEFGHJK', expiresAt: at } }),
      },
      'administrator',
    )
    await page().getByLabel('警号 / 辅警号').fill('120482')
    await press('查找')
    await press('发邀请码')
    await page().getByLabel('邀请理由').fill('换了手机号')
    await press('生成邀请码')
    await shown('ABCDE FGHJK')
    await page().keyboard.press('Escape')
    await shown('ABCDE FGHJK')
    await press('我已转告，关闭')
    await page().getByText('ABCDE FGHJK').waitFor({ state: 'detached' })
  })
})

describe('the consoles that are signed in', () => {
  test('are every officer’s own to see and to close', async () => {
    let open_ = [
      { ...session, here: true as const },
      { ...session, session: 's2', address: '10.2.3.99' },
    ]
    await open(
      '/sessions',
      cloudWith({
        'people.sessions.own': () => ({ ok: true, data: open_ }),
        'people.sessions.close': () => {
          open_ = open_.slice(0, 1)
          return { ok: true, data: {} }
        },
      }),
      as('auditor'),
    )
    await shown('本机')
    expect(await seriousFindings()).toEqual([])
    await press('下线')
    await inDialog('下线')
    await page().getByText('10.2.3.99').waitFor({ state: 'detached' })
    expect(sentTo('people.sessions.close')[0]?.input).toEqual({ session: 's2' })
  })

  test('are everybody’s for the security officer, who says why', async () => {
    const somebodys = { ...session, id: 'o1', name: '刘洋', number: '120023', unitName: '警务督察支队' }
    await open(
      '/online',
      cloudWith({
        'people.sessions.all': () => ({ ok: true, data: { items: [somebodys] } }),
        'people.sessions.stop': () => ({ ok: true, data: {} }),
      }),
      as('securityOfficer'),
    )
    await shown('刘洋')
    await press('下线')
    await page().getByLabel('下线理由').fill('离岗未退出')
    await inDialog('下线')
    await page().getByRole('dialog').waitFor({ state: 'detached' })
    expect(sentTo('people.sessions.stop')[0]?.input).toEqual({ id: 'o1', session: 's1', reason: '离岗未退出' })
  })
})

test('duties that are lent while the console is open appear in it', async () => {
  const standing = { ...officer, duties: ['inspector' as const, 'securityOfficer' as const], standsFor: ['赵建国'] }
  await open('/', cloudWith({ 'people.me': () => ({ ok: true, data: { officer: standing } }) }))
  await shown('代 赵建国')
  await shown('在线登录')
})
