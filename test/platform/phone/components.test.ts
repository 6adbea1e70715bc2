import { open, phone, setUpStand } from './each-phone'
import type { HostWindow } from './stand'

setUpStand()

const openForm = ({ path = '/pages/form/form', mouse = false } = {}) => open({ path, mouse })

const storyHeight = async () => (await phone.top.locator('#story').boundingBox())?.height ?? 0
const box = (id: string) => phone.top.locator(`#${id} input, #${id} textarea`)

describe('a text field', () => {
  beforeEach(() => openForm())

  it('tells what is typed, when it is entered, left and confirmed, and keeps to its length', async () => {
    await box('title').tap()
    await phone.page.keyboard.type('一二三四五六')
    await phone.page.keyboard.press('Enter')
    expect(await box('title').inputValue()).toBe('一二三四五')
    const said = await phone.text('#said')
    expect(said).toContain('title focus "";title input "一"')
    expect(said).toContain('title input "一二三四五";title confirm "一二三四五";title blur "一二三四五"')
  })

  it('shows what the handler answers', async () => {
    await box('upper').pressSequentially('ab')
    expect(await box('upper').inputValue()).toBe('AB')
  })

  it('is bound both ways by model', async () => {
    expect(await box('model').inputValue()).toBe('初')
    await box('model').fill('改')
    await phone.shows('#both', '改')
  })

  it('hides a password and colours its placeholder', async () => {
    const style = await box('secret').evaluate((element) => ({
      hidden: (globalThis as HostWindow).getComputedStyle(element).getPropertyValue('-webkit-text-security'),
      color: (globalThis as HostWindow).getComputedStyle(element, '::placeholder').color,
    }))
    expect(style).toEqual({ hidden: 'disc', color: 'rgb(255, 0, 0)' })
  })

  it('grows with its lines', async () => {
    const before = await storyHeight()
    await box('story').fill('一\n二\n三\n四')
    await phone.shows('#said', 'lines 4')
    expect(await storyHeight()).toBeGreaterThan(before * 2)
  })
})

test('a placeholder’s class is the one in its own component’s style sheet', async () => {
  await openForm({ path: '/extra/hello/hello' })
  await phone.top.locator('#field input[style*="--placeholder-color"]').waitFor()
  const colour = await box('field').evaluate(
    (element) => (globalThis as HostWindow).getComputedStyle(element, '::placeholder').color,
  )
  // TDesign's own.
  expect(colour).toBe('rgba(0, 0, 0, 0.4)')
})

describe.each([
  ['touch', false],
  ['a mouse', true],
])('by %s', (_, mouse) => {
  beforeEach(() => openForm({ mouse }))

  it('marks and buttons are pressed, labels help, and a form collects it all', async () => {
    await phone.tap('#nature wx-label:nth-of-type(2)')
    await phone.tap('#about wx-label:nth-of-type(2)')
    await phone.tap('wx-label.label')
    await phone.tap('#star')
    await box('title').fill('题')
    await phone.tap('#send')
    const said = await phone.text('#said')
    expect(said).toContain('nature change "一般";about change ["车"];hidden-name change true;')
    const sent: unknown = JSON.parse(/submit ({.*?});/.exec(said)?.[1] ?? '')
    expect(sent).toEqual({
      title: '题',
      upper: '',
      secret: '',
      kind: 0,
      day: '2026-02-28',
      hour: '08:30',
      nature: '一般',
      about: ['车'],
      hidden: true,
      story: '',
      rating: 1,
    })
  })

  it('a reset takes back what was entered', async () => {
    await box('title').fill('题')
    await phone.tap('#hidden-name')
    await phone.tap('#reset')
    await phone.shows('#said', 'reset')
    expect(await box('title').inputValue()).toBe('')
    expect(await phone.top.locator('#hidden-name').getAttribute('aria-checked')).toBe('false')
  })

  it('catch keeps a tap from what lies around, and a disabled button hears nothing', async () => {
    await phone.tap('#inner')
    await phone.top.locator('#off').click({ force: true })
    expect(await phone.text('#said')).toBe('inner tap undefined;')
  })
})

test('a long press is no tap', async () => {
  await openForm({ mouse: true })
  await phone.top.locator('#inner').click({ delay: 600 })
  expect(await phone.text('#said')).toBe('long number;')
})

describe('what is shown', () => {
  beforeEach(() => openForm({ path: '/pages/looks/looks' }))

  it('breaks lines at \\n, decodes entities, and scrolls sideways to its end', async () => {
    expect(await phone.text('#breaks')).toBe('甲\n乙 丙')
    expect(await phone.text('#decoded')).toBe('<丁>\u00a0')
    await phone.top.locator('#strip').evaluate((element) => element.scrollTo(40, 0))
    await phone.shows('#said', '滚动 40')
    await phone.top.locator('#strip').evaluate((element) => element.scrollTo(1e6, 0))
    await phone.shows('#said', '到头')
  })

  it('a portal lifts out of what clips, and still belongs to the page', async () => {
    expect(await phone.top.locator('#above').boundingBox()).toMatchObject({ x: 10, y: 782, width: 40, height: 20 })
    await phone.tap('#above')
    await phone.shows('#above', '在上')
  })

  it.each([
    [0, 'fill', 70, 70],
    [1, 'contain', 70, 70],
    [2, 'cover', 70, 70],
    [3, 'none', 70, 70],
    [4, 'fill', 70, 35],
  ])('fits picture %i by %s', async (index, fit, width, height) => {
    const image = phone.top.locator('wx-image').nth(index)
    await image.locator('img').evaluate((element) => (element as unknown as { decode: () => Promise<void> }).decode())
    expect(
      await image.locator('img').evaluate((element) => (globalThis as HostWindow).getComputedStyle(element).objectFit),
    ).toBe(fit)
    expect(await image.boundingBox()).toMatchObject({ width, height })
  })
})
