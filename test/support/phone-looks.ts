import type { PhoneTab } from './phone-tab'

/** In CSS pixels of a screen 375 wide. */
interface Least {
  /** Height of whatever is pressed. */
  touch: number
  /** Size of the smallest words. */
  smallest: number
}

/** What of the visible page is too small to press or to read, too pale (4.5:1), or wider than the screen. */
export async function faultsOf({ page }: PhoneTab, least: Least): Promise<string[]> {
  return page.evaluate(measure, least)
}

/** Runs in the page, and so holds all that it needs. */
function measure({ touch, smallest }: Least): string[] {
  const root = document.querySelector('.page-view:not([hidden]) .scroller')
  if (!root) return ['no page']
  const about = (element: Element) => element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 16)
  const isSeen = (element: Element) => element.getBoundingClientRect().width > 0
  const everything = [...root.querySelectorAll('*')].filter(isSeen)

  const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  /** What an element stands on: a colour, or all those of a gradient. */
  const groundsOf = (element: Element | null): string[] => {
    if (!element) return ['rgb(255, 255, 255)']
    const { backgroundColor, backgroundImage } = getComputedStyle(element)
    const shades = backgroundImage.match(/rgb\([^)]*\)/g)
    if (shades) return shades
    const [, , , alpha = 1] = partsOf(backgroundColor)
    return alpha === 1 ? [backgroundColor] : groundsOf(element.parentElement)
  }
  const contrastOf = (element: Element, colour: string) =>
    Math.min(
      ...groundsOf(element).map((ground) => {
        const [dark = 0, bright = 0] = [light(colour), light(ground)].toSorted((one, other) => one - other)
        return (bright + 0.05) / (dark + 0.05)
      }),
    )

  const wide = root.scrollWidth > root.clientWidth ? [`wide ${root.scrollWidth}`] : []
  const roles = new Set(['button', 'link', 'radio', 'checkbox', 'switch'])
  const low = everything
    .filter((element) => roles.has(element.getAttribute('role') ?? ''))
    .filter((element) => element.getBoundingClientRect().height < touch - 0.5)
    .map((element) => `low ${about(element)} ${Math.round(element.getBoundingClientRect().height)}`)
  const written = everything.filter((element) =>
    [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim()),
  )
  const small = written
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < smallest - 0.1)
    .map((element) => `small ${about(element)} ${getComputedStyle(element).fontSize}`)
  const hints = everything.filter((element) => element.matches('input, textarea'))
  const pale = [
    ...written.map((element) => ({ element, colour: getComputedStyle(element).color })),
    ...hints.map((element) => ({ element, colour: getComputedStyle(element, '::placeholder').color })),
  ]
    .map(({ element, colour }) => ({ element, contrast: contrastOf(element, colour) }))
    .filter(({ contrast }) => contrast < 4.5)
    .map(({ element, contrast }) => `pale ${about(element)} ${contrast.toFixed(2)}`)
  return [...wide, ...low, ...small, ...pale]
}
