import { element } from '../screen'

const rowHeight = 44

/** A column that turns to one of its rows: by finger, mouse, mouse wheel or arrow keys. */
export class Wheel {
  readonly element = element('div', 'wheel')
  private readonly rows = element('div', 'wheel-rows')
  private labels: string[] = []
  private chosen = 0

  constructor(
    label: string,
    private readonly onChosen: (index: number) => void,
  ) {
    this.element.append(this.rows)
    this.element.tabIndex = 0
    this.element.setAttribute('role', 'listbox')
    this.element.setAttribute('aria-label', label)
    this.listen()
  }

  get index(): number {
    return this.chosen
  }

  setRows(labels: string[]): void {
    if (labels.length === this.labels.length && labels.every((label, index) => label === this.labels[index])) return
    this.labels = labels
    this.rows.replaceChildren(
      ...labels.map((label) => {
        const row = element('div', 'wheel-row', label)
        row.setAttribute('role', 'option')
        return row
      }),
    )
    this.show(this.chosen)
  }

  /** Turns to a row without telling anybody. */
  show(index: number, animated = false): void {
    this.chosen = Math.max(0, Math.min(index, this.labels.length - 1))
    this.rows.style.transition = animated ? 'transform .2s ease-out' : ''
    this.move(-this.chosen * rowHeight)
    for (const [at, row] of [...this.rows.children].entries())
      row.setAttribute('aria-selected', String(at === this.chosen))
  }

  private choose(index: number): void {
    const before = this.chosen
    this.show(index, true)
    if (this.chosen !== before) this.onChosen(this.chosen)
  }

  private move(offset: number): void {
    this.rows.style.transform = `translateY(${offset}px)`
  }

  private listen(): void {
    const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5, Home: -1e6, End: 1e6 }
    this.element.addEventListener('keydown', (event) => {
      const step = steps[event.key]
      if (step === undefined) return
      event.preventDefault()
      this.choose(this.chosen + step)
    })
    this.element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault()
        this.choose(this.chosen + Math.sign(event.deltaY))
      },
      { passive: false },
    )
    this.listenToDragging()
  }

  private listenToDragging(): void {
    let from: { y: number; time: number; moved: boolean } | undefined
    this.element.addEventListener('pointerdown', (event) => {
      from = { y: event.clientY, time: event.timeStamp, moved: false }
      this.rows.style.transition = ''
      this.element.setPointerCapture(event.pointerId)
    })
    this.element.addEventListener('pointermove', (event) => {
      if (!from) return
      const distance = event.clientY - from.y
      from.moved ||= Math.abs(distance) > 5
      this.move(distance - this.chosen * rowHeight)
    })
    this.element.addEventListener('pointerup', (event) => {
      if (!from) return
      const distance = event.clientY - from.y
      const speed = distance / Math.max(1, event.timeStamp - from.time)
      const { top, height } = this.element.getBoundingClientRect()
      // A tap chooses the row under it; a flick runs on a little.
      const rows = from.moved
        ? -(distance + speed * (Math.abs(speed) > 0.4 ? 150 : 0)) / rowHeight
        : (event.clientY - top - height / 2) / rowHeight
      from = undefined
      this.choose(this.chosen + Math.round(rows))
    })
    this.element.addEventListener('pointercancel', () => {
      from = undefined
      this.show(this.chosen, true)
    })
  }
}
