import { open, phone, setUpStand } from './each-phone'

setUpStand()

const openApis = (holder = 'me') => open({ path: '/pages/api/api', holder })

const layer = (name: string) => phone.page.locator('.layer').getByText(name, { exact: true })

describe('an API', () => {
  beforeEach(() => openApis())

  it("answers by callbacks or by a promise, in WeChat's words", async () => {
    expect(await phone.ask('setStorage', { key: 'a', data: [1] })).toEqual({ errMsg: 'setStorage:ok' })
    expect(await phone.ask('getStorage', { key: 'a' }, 'callbacks')).toEqual({
      success: { errMsg: 'getStorage:ok', data: [1] },
    })
    expect(await phone.ask('getStorage', { key: 'b' })).toEqual({ fail: 'getStorage:fail data not found' })
  })

  it('that is missing names itself', async () => {
    expect(await phone.ask('startBluetooth')).toEqual({ fail: 'wx.startBluetooth is not provided by this host' })
    expect(await phone.ask('canIUse', ['startBluetooth'], 'sync')).toBe(false)
    expect(await phone.ask('canIUse', ['getLocation'], 'sync')).toBe(true)
    expect(await phone.ask('canIUse', ['picker.mode.date'], 'sync')).toBe(true)
  })

  it('is all that a program has: there is no browser around it', async () => {
    expect(await phone.ask('browserThings', {}, 'own')).toEqual([
      'undefined',
      'undefined',
      'undefined',
      'undefined',
      'object',
    ])
  })

  it("measures from the page's corner", async () => {
    const [box, all, viewport] = (await phone.ask('measure', {}, 'own')) as unknown as [object, object[], object]
    expect(box).toEqual({
      left: 20,
      top: 300,
      right: 120,
      bottom: 350,
      width: 100,
      height: 50,
      dataset: { kind: 'box' },
      position: 'absolute',
    })
    expect(all).toHaveLength(1)
    expect(viewport).toMatchObject({ scrollTop: 0, scrollHeight: 768 })
    expect(await phone.ask('seen', {}, 'own')).toBe(1)
    expect(await phone.ask('getWindowInfo', [], 'sync')).toMatchObject({
      windowWidth: 375,
      windowHeight: 768,
      screenTop: 44,
      screenHeight: 812,
    })
  })
})

describe('what is stored', () => {
  it("is the holder's alone", async () => {
    await openApis('one')
    await phone.ask('setStorageSync', ['word', { deep: true }], 'sync')
    expect(await phone.ask('getStorageSync', ['word'], 'sync')).toEqual({ deep: true })
    const { page } = phone
    await page.goto(page.url().replace('holder=one', 'holder=two'))
    expect(await phone.ask('getStorageSync', ['word'], 'sync')).toBe('')
    await page.goto(page.url().replace('holder=two', 'holder=one'))
    expect(await phone.ask('getStorageInfoSync', [], 'sync')).toMatchObject({ keys: ['word'], limitSize: 10240 })
  })

  it('has limits', async () => {
    await openApis()
    expect(await phone.ask('storeMuch', { size: 1024 * 1024 + 1 }, 'own')).toEqual({
      fail: 'entry size limit reached',
    })
  })
})

describe('a dialog', () => {
  beforeEach(() => openApis())

  it('asks and answers', async () => {
    const { outcome } = await phone.begin('showModal', { title: '问', content: '好吗' })
    await layer('取消').tap()
    expect(await outcome()).toMatchObject({ confirm: false, cancel: true })
  })

  it('takes a line of text', async () => {
    const { outcome } = await phone.begin('showModal', { title: '问', editable: true, placeholderText: '写' })
    await phone.page.locator('.modal-input').fill('答')
    await layer('确定').tap()
    expect(await outcome()).toMatchObject({ confirm: true, content: '答' })
  })

  it('offers a list, and is left beside it or by Escape', async () => {
    const chosen = await phone.begin('showActionSheet', { itemList: ['甲', '乙'] })
    await layer('乙').tap()
    expect(await chosen.outcome()).toMatchObject({ tapIndex: 1 })
    const left = await phone.begin('showActionSheet', { itemList: ['甲'] })
    await phone.page.mouse.click(180, 100)
    expect(await left.outcome()).toEqual({ fail: 'showActionSheet:fail cancel' })
    const escaped = await phone.begin('showActionSheet', { itemList: ['甲'] })
    await phone.page.keyboard.press('Escape')
    expect(await escaped.outcome()).toEqual({ fail: 'showActionSheet:fail cancel' })
  })

  it('may be a notice that goes by itself', async () => {
    await phone.ask('showToast', { title: '好了', duration: 50 })
    await phone.page.locator('.toast').waitFor({ state: 'detached' })
    await phone.ask('showLoading', { title: '等等' })
    expect(await phone.page.locator('.toast').innerText()).toBe('等等')
    await phone.ask('hideLoading')
    expect(await phone.page.locator('.toast').count()).toBe(0)
  })

  it('shows whom a program would call', async () => {
    const { outcome } = await phone.begin('makePhoneCall', { phoneNumber: '110' })
    await layer('呼叫 110').tap()
    expect(await outcome()).toEqual({ errMsg: 'makePhoneCall:ok' })
  })
})

describe('the place', () => {
  const here = { latitude: 27.8, longitude: 113.1, accuracy: 12 }

  beforeEach(() => openApis())

  it('is asked for once, and stays the first one for half a minute', async () => {
    await phone.page.clock.install()
    await phone.set({ position: here })
    const { outcome } = await phone.begin('getLocation', { type: 'gcj02' })
    await layer('允许').tap()
    expect(await outcome()).toMatchObject(here)
    await phone.set({ position: { ...here, latitude: 30 } })
    expect(await phone.ask('getLocation')).toMatchObject(here)
    await phone.page.clock.fastForward(31_000)
    expect(await phone.ask('getLocation')).toMatchObject({ latitude: 30 })
  })

  it('can be refused, and allowed again in the settings', async () => {
    await phone.set({ position: here })
    const { outcome } = await phone.begin('getLocation', {}, 'callbacks')
    await layer('拒绝').tap()
    expect(await outcome()).toEqual({ fail: 'getLocation:fail auth deny', errno: 103 })
    const settings = await phone.begin('openSetting')
    await phone.page.getByLabel('位置信息').check()
    await layer('返回').tap()
    expect(await settings.outcome()).toMatchObject({ authSetting: { 'scope.userLocation': true } })
    expect(await phone.ask('getLocation')).toMatchObject(here)
  })

  it('is chosen on a grid and named by hand', async () => {
    await phone.set({ position: here })
    const { outcome } = await phone.begin('chooseLocation')
    await phone.page.locator('.map-grid').press('ArrowRight')
    await phone.page.getByPlaceholder('地点名称').fill('路口')
    await layer('确定').tap()
    expect(await outcome()).toMatchObject({ name: '路口', latitude: 27.8, longitude: 113.1001 })
  })
})
