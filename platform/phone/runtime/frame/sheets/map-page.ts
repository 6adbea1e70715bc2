import { button, element } from '../screen'
import { openSheet } from './sheet'

export interface MapPlace {
  latitude: number
  longitude: number
  name: string
  address: string
}

/** Degrees per pixel at the scale of the grid: about a metre. */
const scale = 0.00001

/** A neutral grid with a pin in its middle: no map is loaded from anywhere. The place is named by hand. */
export function chooseOnMap(start: { latitude: number; longitude: number }): Promise<MapPlace | undefined> {
  return new Promise((resolve) => {
    const place = { ...start }
    const coordinates = element('output', 'map-coordinates', text(place))
    const name = element('input', 'map-name')
    name.placeholder = '地点名称'
    const address = element('input', 'map-name')
    address.placeholder = '详细地址'
    const finish = (answer: MapPlace | undefined) => {
      sheet.close()
      resolve(answer)
    }
    const done = button('album-done', '确定', () =>
      finish({ ...place, name: name.value || '地图位置', address: address.value || text(place) }),
    )
    const grid = mapGrid((dx, dy) => {
      place.longitude = rounded(place.longitude - dx * scale)
      place.latitude = rounded(place.latitude + dy * scale)
      coordinates.textContent = text(place)
    })
    const cancel = button('sheet-cancel', '取消', () => finish(undefined))
    const head = element('div', 'full-head', [cancel, element('span', 'sheet-title', '选择位置'), done])
    const panel = element('div', 'full map', [head, grid, element('div', 'map-form', [coordinates, name, address])])
    const sheet = openSheet(panel, { kind: 'cover-full', label: '选择位置', onCancel: () => finish(undefined) })
  })
}

export function showOnMap({ latitude, longitude, name, address }: MapPlace): void {
  const back = button('sheet-cancel', '返回', () => sheet.close())
  const head = element('div', 'full-head', [back, element('span', 'sheet-title', '位置'), element('span')])
  const lines = [
    element('strong', '', name || '位置'),
    element('span', '', address),
    element('output', 'map-coordinates', text({ latitude, longitude })),
  ]
  const panel = element('div', 'full map', [head, mapGrid(() => undefined), element('div', 'map-form', lines)])
  const sheet = openSheet(panel, { kind: 'cover-full', label: '位置', onCancel: () => undefined })
}

/** Tells by how many pixels the grid was drawn along, or moved with the arrow keys. */
function mapGrid(onMoved: (dx: number, dy: number) => void): HTMLElement {
  const grid = element('div', 'map-grid', [element('i', 'map-pin')])
  const offset = { x: 0, y: 0 }
  let from: { x: number; y: number } | undefined
  const move = (dx: number, dy: number) => {
    offset.x += dx
    offset.y += dy
    grid.style.backgroundPosition = `${offset.x}px ${offset.y}px`
    onMoved(dx, dy)
  }
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [10, 0],
    ArrowRight: [-10, 0],
    ArrowUp: [0, 10],
    ArrowDown: [0, -10],
  }
  grid.tabIndex = 0
  grid.setAttribute('aria-label', '地图')
  grid.addEventListener('keydown', ({ key }) => steps[key] && move(...steps[key]))
  grid.addEventListener('pointerdown', (event) => {
    from = { x: event.clientX, y: event.clientY }
    grid.setPointerCapture(event.pointerId)
  })
  grid.addEventListener('pointermove', (event) => {
    if (!from) return
    move(event.clientX - from.x, event.clientY - from.y)
    from = { x: event.clientX, y: event.clientY }
  })
  for (const type of ['pointerup', 'pointercancel'] as const) {
    grid.addEventListener(type, () => {
      from = undefined
    })
  }
  return grid
}

const rounded = (degrees: number) => Number(degrees.toFixed(6))

const text = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
  `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
