import { element, type Conditions } from './host'

type Change = (conditions: Partial<Conditions>) => void

const networks: [Conditions['network'], string][] = [
  ['online', '正常'],
  ['slow', '很慢'],
  ['offline', '断开'],
]
const permissions: [string, string][] = [
  ['location', '位置'],
  ['camera', '摄像头'],
  ['album', '相册'],
  ['microphone', '麦克风'],
]
/** Degrees, gcj02; metres. */
const positions: [string, Conditions['position']][] = [
  ['城南派出所门口', { latitude: 27.8274, longitude: 113.1339, accuracy: 12 }],
  ['中心广场', { latitude: 27.8358, longitude: 113.1512, accuracy: 20 }],
  ['地下停车场（不准）', { latitude: 27.8402, longitude: 113.1445, accuracy: 800 }],
]
const pictures = ['street.jpg', 'clip.mp4']
const sounds: [string, string][] = [
  ['voice.m4a', '一段示例录音'],
  ['', '真的麦克风'],
]

/** Draws the tools and answers what they say at first; every later change goes through `change`. */
export async function drawTools(change: Change): Promise<Partial<Conditions>> {
  drawNetwork(change)
  drawRefused(change)
  return {
    network: 'online',
    refused: [],
    position: drawPositions(change),
    album: await drawAlbum(change),
    microphone: await drawMicrophone(change),
  }
}

function drawNetwork(change: Change): void {
  const box = element('network', HTMLElement)
  for (const [network, label] of networks) {
    const input = labelled(box, 'radio', label)
    input.name = 'network'
    input.checked = network === 'online'
    input.addEventListener('change', () => change({ network }))
  }
}

function drawRefused(change: Change): void {
  const box = element('refused', HTMLElement)
  const inputs = permissions.map(([permission, label]) => [permission, labelled(box, 'checkbox', label)] as const)
  const refused = () => inputs.filter(([, input]) => input.checked).map(([permission]) => permission)
  for (const [, input] of inputs) input.addEventListener('change', () => change({ refused: refused() }))
}

function drawPositions(change: Change): Conditions['position'] {
  const select = element('position', HTMLSelectElement)
  for (const [label] of positions) select.add(new Option(label))
  const chosen = () =>
    (positions[select.selectedIndex] ?? positions[0])?.[1] ?? { latitude: 0, longitude: 0, accuracy: 0 }
  select.addEventListener('change', () => change({ position: chosen() }))
  return chosen()
}

async function drawAlbum(change: Change): Promise<File[]> {
  const list = element('album', HTMLUListElement)
  const add = element('add', HTMLInputElement)
  const album = await Promise.all(pictures.map(sample))
  const draw = () =>
    list.replaceChildren(...album.map(({ name, size }) => item(`${name} · ${Math.ceil(size / 1024)} KB`)))
  add.addEventListener('change', () => {
    album.push(...(add.files ?? []))
    add.value = ''
    draw()
    change({ album: [...album] })
  })
  draw()
  return [...album]
}

async function drawMicrophone(change: Change): Promise<File | undefined> {
  const select = element('microphone', HTMLSelectElement)
  for (const [name, label] of sounds) select.add(new Option(label, name))
  const heard = async () => (select.value ? sample(select.value) : undefined)
  select.addEventListener('change', () => void heard().then((microphone) => change({ microphone })))
  return heard()
}

async function sample(name: string): Promise<File> {
  const answer = await fetch(`samples/${name}`)
  const blob = await answer.blob()
  return new File([blob], name, { type: blob.type })
}

function labelled(box: HTMLElement, type: string, text: string): HTMLInputElement {
  const label = document.createElement('label')
  const input = document.createElement('input')
  input.type = type
  label.append(input, text)
  box.append(label)
  return input
}

function item(text: string): HTMLLIElement {
  const line = document.createElement('li')
  line.textContent = text
  line.title = text
  return line
}
