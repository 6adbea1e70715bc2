import { BuiltIn } from '../built-in'

interface ProgressProps {
  percent: number
  showInfo: boolean
  borderRadius: string
  fontSize: string
  strokeWidth: string
  color: string
  activeColor: string
  backgroundColor: string
  active: boolean
  duration: number
}

export class Progress extends BuiltIn<ProgressProps> {
  private readonly bar = document.createElement('div')
  private readonly done = document.createElement('div')
  private readonly info = document.createElement('span')

  protected defaults(): ProgressProps {
    return {
      percent: 0,
      showInfo: false,
      borderRadius: '0',
      fontSize: '16',
      strokeWidth: '6',
      color: '#07c160',
      activeColor: '',
      backgroundColor: '#ebebeb',
      active: false,
      duration: 30,
    }
  }

  protected override built(): void {
    this.bar.append(this.done)
    this.append(this.bar, this.info)
    this.setAttribute('role', 'progressbar')
    this.done.addEventListener('transitionend', () => this.emit('activeend', { curPercent: this.props.percent }))
    this.changed()
  }

  protected override changed(): void {
    const {
      percent,
      showInfo,
      borderRadius,
      fontSize,
      strokeWidth,
      color,
      activeColor,
      backgroundColor,
      active,
      duration,
    } = this.props
    const shown = Math.min(100, Math.max(0, percent))
    this.setAttribute('aria-valuenow', String(shown))
    Object.assign(this.bar.style, { height: length(strokeWidth), borderRadius: length(borderRadius), backgroundColor })
    const transition = active ? `width ${(duration * shown) / 1000}s linear` : ''
    Object.assign(this.done.style, { width: `${shown}%`, backgroundColor: activeColor || color, transition })
    this.info.hidden = !showInfo
    this.info.style.fontSize = length(fontSize)
    this.info.textContent = `${shown}%`
  }
}

function length(size: string): string {
  return /^[\d.]+$/.test(size) ? `${size}px` : size.replace(/([\d.]+)rpx/, 'calc($1 * 100cqw / 750)')
}
