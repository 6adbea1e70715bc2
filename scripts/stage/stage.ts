import { people, type Person } from '../seed/people'
import { element, type Conditions, type PhoneHost } from './host'
import { drawTools } from './tools'
import { drawWeChat } from './wechat'

const phoneFrame = element('phone', HTMLIFrameElement)
const consoleFrame = element('console', HTMLIFrameElement)
const remembered = { holder: 'stage:holder', hint: 'stage:hint' }
let conditions: Partial<Conditions> = {}
let holder = ''
const wechat = drawWeChat({ openid: () => holder, open: (page) => phone()?.restart(`/${page}`) })

/** The phone's camera looks at the console's screen: whatever code is drawn there now. */
async function lookAtConsole(): Promise<ImageData | undefined> {
  const canvas = consoleFrame.contentDocument?.querySelector('canvas')
  const context = canvas?.getContext('2d')
  return canvas && context ? context.getImageData(0, 0, canvas.width, canvas.height) : undefined
}

function phone(): PhoneHost | undefined {
  return phoneFrame.contentWindow?.phone
}

function change(changed: Partial<Conditions>): void {
  conditions = { ...conditions, ...changed }
  phone()?.set(changed)
}

async function handTo(person: Person): Promise<void> {
  const answer = await fetch('/wx/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: person.openid }),
  })
  const { token } = (await answer.json()) as { token: string }
  holder = person.openid
  localStorage.setItem(remembered.holder, holder)
  phoneFrame.src = `/phone/?session=${encodeURIComponent(token)}&holder=${encodeURIComponent(person.openid)}&live=1`
  await wechat.refresh()
}

function drawPeople(first: Person): void {
  const box = element('people', HTMLElement)
  for (const person of people) {
    const label = document.createElement('label')
    const input = document.createElement('input')
    const who = document.createElement('small')
    input.type = 'radio'
    input.name = 'person'
    input.value = person.openid
    input.checked = person === first
    input.addEventListener('change', () => void handTo(person))
    who.textContent = person.who
    label.append(input, person.name, who)
    box.append(label)
  }
}

function drawHint(): void {
  const hint = element('hint', HTMLOListElement)
  hint.hidden = localStorage.getItem(remembered.hint) === 'read'
  element('dismiss', HTMLButtonElement).addEventListener('click', () => {
    localStorage.setItem(remembered.hint, 'read')
    hint.hidden = true
  })
}

function fitPhone(): void {
  const scale = Math.min(1, (innerHeight - 76) / 828)
  document.documentElement.style.setProperty('--scale', String(scale))
}

async function open(): Promise<void> {
  const [first] = people
  const last = people.find(({ openid }) => openid === localStorage.getItem(remembered.holder)) ?? first
  if (!last) throw new Error('stage: nobody to hold the phone')
  drawHint()
  drawPeople(last)
  fitPhone()
  addEventListener('resize', fitPhone)
  conditions = { ...(await drawTools(change)), camera: lookAtConsole }
  // A reload of the phone's page forgets what was set, so it is told again.
  phoneFrame.addEventListener('load', () => phone()?.set(conditions))
  element('restart', HTMLButtonElement).addEventListener('click', () => phone()?.restart())
  await handTo(last)
}

void open()
