import { BuiltIn } from '../built-in'

interface IconProps {
  type: string
  size: string
  color: string
}

const tick = 'M6.5 12.3l3.6 3.6 7.4-7.6'
const cross = 'M8 8l8 8m0-8l-8 8'
const disc = '<circle cx="12" cy="12" r="10" fill="currentColor"/>'
const ring = '<circle cx="12" cy="12" r="9.2" fill="none" stroke="currentColor" stroke-width="1.4"/>'
const line = (path: string, color: string) =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`

const drawings: Record<string, { color: string; svg: string }> = {
  success: { color: '#07c160', svg: disc + line(tick, '#fff') },
  success_no_circle: { color: '#07c160', svg: line(tick, 'currentColor') },
  info: { color: '#10aeff', svg: disc + line('M12 7.2v.2M12 10.8v6', '#fff') },
  warn: { color: '#fa5151', svg: disc + line('M12 7v6.2M12 16.6v.2', '#fff') },
  waiting: { color: '#10aeff', svg: disc + line('M12 6.5V12l3.4 2', '#fff') },
  cancel: { color: '#fa5151', svg: ring + line(cross, 'currentColor') },
  download: { color: '#07c160', svg: ring + line('M12 7v9m-3.4-3.4L12 16l3.4-3.4', 'currentColor') },
  search: {
    color: '#b2b2b2',
    svg: line('M16.2 16.2L21 21M18 10.5a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0z', 'currentColor'),
  },
  clear: { color: '#b2b2b2', svg: disc + line(cross, '#fff') },
}

export class Icon extends BuiltIn<IconProps> {
  protected defaults(): IconProps {
    return { type: '', size: '23', color: '' }
  }

  protected override changed(): void {
    const { type, size, color } = this.props
    const drawing = drawings[type]
    const length = /^[\d.]+$/.test(size) ? `${size}px` : size.replace(/([\d.]+)rpx/, 'calc($1 * 100cqw / 750)')
    this.innerHTML = drawing
      ? `<svg viewBox="0 0 24 24" style="width:${length};height:${length};color:${color || drawing.color}">${drawing.svg}</svg>`
      : ''
  }
}
