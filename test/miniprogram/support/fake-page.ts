import { copy } from './fake-phone'

type Options = Record<string, unknown> & { data: Record<string, unknown> }

/** An open page: its data, and its methods to call. */
export type OpenPage = Record<string, (given?: unknown) => unknown> & { data: Record<string, unknown> }

const open: OpenPage[] = []

/** Every page goes away, as when the program is closed. */
export function closePages(): void {
  for (const page of open.splice(0)) page.onUnload?.()
}

/** Loads a page's module once; what it answers opens the page, as often as a test likes. */
export function pageIn(load: () => unknown): (query?: Record<string, string>) => OpenPage {
  let registered: Options = { data: {} }
  Object.assign(globalThis, { Page: (options: Options) => (registered = options) })
  load()
  return (query = {}) => {
    const page = { ...registered, data: copy(registered.data), setData } as unknown as OpenPage
    open.push(page)
    page.onLoad?.(query)
    page.onShow?.()
    return page
  }
}

/** Understands `field`, `field.inner` and `field[2]`, as WeChat's does. */
function setData(this: { data: Record<string, unknown> }, change: Record<string, unknown>, then?: () => void): void {
  for (const [path, value] of Object.entries(change)) {
    const steps = path.split(/[.[\]]+/).filter(Boolean)
    const last = steps.pop() ?? ''
    const owner = steps.reduce((at, step) => at[step] as Record<string, unknown>, this.data)
    owner[last] = value
  }
  then?.()
}

/** Waits until `holds` answers something. */
export async function until(holds: () => unknown): Promise<void> {
  for (let turn = 0; !holds(); turn++) {
    if (turn > 500) throw new Error(`never became true: ${String(holds)}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
