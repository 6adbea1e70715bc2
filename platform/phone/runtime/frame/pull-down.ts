import { element } from './screen'

const threshold = 60

/** Pulling a page down below its top, by finger or by `wx.startPullDownRefresh`. */
export class PullDown {
  private readonly dots = element('div', 'pull-down', [element('i'), element('i'), element('i')])
  private from: number | undefined
  private running = false

  constructor(
    private readonly scroller: HTMLElement,
    enabled: boolean,
    private readonly refresh: () => void,
  ) {
    if (!enabled) return
    scroller.before(this.dots)
    scroller.addEventListener('touchstart', ({ touches }) => {
      this.from = scroller.scrollTop <= 0 && !this.running ? touches[0]?.clientY : undefined
    })
    scroller.addEventListener('touchmove', ({ touches }) => this.pull(touches[0]?.clientY ?? 0), { passive: true })
    scroller.addEventListener('touchend', () => this.release())
    scroller.addEventListener('touchcancel', () => this.release())
  }

  start(): void {
    if (this.running) return
    this.running = true
    this.move(threshold)
    this.refresh()
  }

  stop(): void {
    this.running = false
    this.move(0)
  }

  private pulled = 0

  private pull(y: number): void {
    if (this.from === undefined) return
    this.pulled = Math.max(0, (y - this.from) / 2)
    this.move(Math.min(this.pulled, threshold * 1.5))
  }

  private release(): void {
    const far = this.pulled >= threshold
    const pulling = this.from !== undefined
    this.from = undefined
    this.pulled = 0
    if (pulling && far) this.start()
    else if (!this.running) this.move(0)
  }

  private move(distance: number): void {
    this.scroller.style.transform = distance ? `translateY(${distance}px)` : ''
  }
}
