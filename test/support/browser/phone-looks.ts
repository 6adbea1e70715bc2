import type { PhoneTab } from './phone-tab'

/** In CSS pixels of a screen 375 wide. */
interface Least {
  /** Height of whatever is pressed. */
  touch: number
  /** Size of the smallest words. */
  smallest: number
}

/** An element of the visible page, as the browser drew it. */
interface Drawn {
  words: string
  role: string
  height: number
  size: number
  /** Of its own words, or of the hint in an input; empty where it shows none. */
  colour: string
  /** The backgrounds of it and of whatever it stands in, from the inside. */
  grounds: { colour: string; image: string }[]
}

const pressed = new Set(['button', 'link', 'radio', 'checkbox', 'switch'])
/** 4.5:1 for words of every size. */
const leastContrast = 4.5

/** What of the visible page is too low to press, too small or too pale to read, or wider than the screen. */
export async function faultsOf({ page }: PhoneTab, { touch, smallest }: Least): Promise<string[]> {
  const { wide, drawn } = await page.evaluate(look)
  const low = drawn.filter(({ role, height }) => pressed.has(role) && height < touch - 0.5)
  const shown = drawn.filter(({ colour }) => colour)
  const small = shown.filter(({ size }) => size < smallest - 0.1)
  const pale = shown.filter((element) => contrastOf(element) < leastContrast)
  return [
    ...(wide ? ['wider than the screen'] : []),
    ...low.map(({ words, height }) => `low ${words} ${height}`),
    ...small.map(({ words, size }) => `small ${words} ${size}`),
    ...pale.map((element) => `pale ${element.words} ${contrastOf(element).toFixed(2)}`),
  ]
}

/** Runs in the page. */
function look(): { wide: boolean; drawn: Drawn[] } {
  const root = document.querySelector('.page-view:not([hidden]) .scroller')
  if (!root) throw new Error('no page is open')
  const drawn: Drawn[] = []
  for (const element of root.querySelectorAll('*')) {
    const { width, height } = element.getBoundingClientRect()
    if (width === 0) continue
    const isInput = element.matches('input, textarea')
    const isWritten = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const { color, fontSize } = getComputedStyle(element, isInput ? '::placeholder' : undefined)
    const grounds: Drawn['grounds'] = []
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at)
      grounds.push({ colour: backgroundColor, image: backgroundImage })
    }
    drawn.push({
      words: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 16),
      role: element.getAttribute('role') ?? '',
      height: Math.round(height),
      size: Number.parseFloat(fontSize),
      colour: isInput || isWritten ? color : '',
      grounds,
    })
  }
  return { wide: root.scrollWidth > root.clientWidth, drawn }
}

/** The least contrast with what is behind the words: a colour, or any shade of a gradient. */
function contrastOf({ colour, grounds }: Drawn): number {
  const behind = grounds.find(({ colour, image }) => image.includes('rgb') || isOpaque(colour))
  const shades = behind?.image.match(/rgb\([^)]*\)/g) ?? [behind?.colour ?? 'rgb(255, 255, 255)']
  return Math.min(
    ...shades.map((shade) => {
      const [dark = 0, bright = 0] = [lightOf(colour), lightOf(shade)].toSorted((one, other) => one - other)
      return (bright + 0.05) / (dark + 0.05)
    }),
  )
}

const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
const isOpaque = (colour: string) => (partsOf(colour)[3] ?? 1) === 1

/** Relative luminance (WCAG 2.2). */
function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How large words and touch areas have to be in each look of the phone. */
export const modes = [
  { mode: 'the usual sizes', suffix: '', touch: 48, smallest: 13 },
  // 移动互联网应用适老化通用设计规范: words from 18 dp, touch areas of 60 dp.
  { mode: '长辈版', suffix: '-elder', touch: 60, smallest: 18 },
] as const
