import { readFileSync } from 'node:fs'
import { open, phone, setUpStand } from './each-phone'

setUpStand()

beforeEach(async () => {
  await open({ path: '/pages/api/api' })
  await phone.ask('files', { name: 'writeFile', filePath: 'wxfile://usr/list.txt', data: '第一件\n第二件' }, 'own')
})

const layer = (name: string) => phone.page.locator('.layer').getByText(name, { exact: true })

describe('a file is sent to a chat', () => {
  it.each([
    [{}, 'list.txt'],
    [{ fileName: '清单.txt' }, '清单.txt'],
  ])('with %j under the name %s, which the browser saves', async (named, name) => {
    const { outcome } = await phone.begin('shareFileMessage', { filePath: 'wxfile://usr/list.txt', ...named })
    await layer(`把“${name}”发送给`).waitFor()
    const [saved] = await Promise.all([phone.page.waitForEvent('download'), layer('文件传输助手').tap()])
    expect(await outcome()).toEqual({ errMsg: 'shareFileMessage:ok' })
    expect(saved.suggestedFilename()).toBe(name)
    expect(readFileSync(await saved.path(), 'utf8')).toBe('第一件\n第二件')
  })

  it('or not, when its holder thinks better of it', async () => {
    const { outcome } = await phone.begin('shareFileMessage', { filePath: 'wxfile://usr/list.txt' }, 'callbacks')
    await layer('取消').tap()
    expect(await outcome()).toEqual({ fail: 'shareFileMessage:fail cancel' })
  })

  it('and not when there is none, nor outside of a tap', async () => {
    expect(await phone.ask('shareFileMessage', { filePath: 'wxfile://usr/gone.txt' }, 'callbacks')).toEqual({
      fail: 'shareFileMessage:fail file not exist',
    })
    expect(await phone.ask('shareLate', { filePath: 'wxfile://usr/list.txt' }, 'own')).toEqual({
      fail: 'shareFileMessage:fail can only be invoked by user TAP gesture.',
    })
  })
})
