import { element } from '../screen'
import { openSheet } from './sheet'

export interface Previewed {
  address: string
  film: boolean
}

/** Pictures and films, full screen: swipe or use the arrow keys, tap to leave. */
export function openPreview(media: Previewed[], current: number): void {
  const slides = media.map(({ address, film }) => {
    const shown = element(film ? 'video' : 'img')
    shown.src = address
    if (shown instanceof HTMLVideoElement) {
      shown.controls = true
      shown.playsInline = true
    }
    return element('div', 'preview-slide', [shown])
  })
  const strip = element('div', 'preview-strip', slides)
  const count = element('div', 'preview-count', media.length > 1 ? `${current + 1}/${media.length}` : '')
  const panel = element('div', 'full preview', [strip, count])
  const sheet = openSheet(panel, { kind: 'cover-full', label: '预览', onCancel: () => undefined })
  const show = (index: number) => strip.scrollTo({ left: index * strip.clientWidth })
  const shown = () => Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth))
  show(current)
  strip.addEventListener('scroll', () => {
    if (media.length > 1) count.textContent = `${shown() + 1}/${media.length}`
  })
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(shown() - 1)
    if (key === 'ArrowRight') show(shown() + 1)
  })
  panel.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLVideoElement)) sheet.close()
  })
}
