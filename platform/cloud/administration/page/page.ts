import { showCalls } from './calls'
import { showCollections } from './collections'
import { byId, el, note } from './dom'
import { showFiles } from './files'
import { showMessages } from './messages'
import { showScans } from './scans'
import { showTimers } from './timers'

interface Part {
  title: string
  show: (rest: string) => Promise<Node[]>
}

const parts: Record<string, Part> = {
  collections: { title: '数据库', show: showCollections },
  files: { title: '文件', show: showFiles },
  calls: { title: '调用记录', show: showCalls },
  scans: { title: '全表扫描', show: showScans },
  messages: { title: '订阅消息', show: showMessages },
  timers: { title: '定时器', show: showTimers },
}
const first = 'collections'
let drawing = 0

/** `#/files/evidence/` is the part `files` and what it makes of the rest. */
function placeOf(hash: string): { name: string; part: Part; rest: string } {
  const [, name = '', rest = ''] = /^#\/([a-z]+)\/?(.*)$/.exec(hash) ?? []
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (part) return { name, part, rest: decodeURIComponent(rest) }
  return { name: first, part: parts[first] ?? { title: '', show: async () => [] }, rest: '' }
}

async function draw(): Promise<void> {
  const turn = ++drawing
  const { name, part, rest } = placeOf(location.hash)
  for (const link of byId('parts').querySelectorAll('a')) {
    if (link.dataset['name'] === name) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  document.title = `${part.title} · 本机云开发`
  const main = byId('main')
  main.setAttribute('aria-busy', 'true')
  const shown = await part.show(rest).catch((error: unknown) => [note(`没有读到：${messageOf(error)}`, 'failed')])
  // A slower answer to an earlier question must not replace a later one.
  if (turn !== drawing) return
  main.replaceChildren(el('h2', {}, part.title), ...shown)
  main.removeAttribute('aria-busy')
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

for (const [name, { title }] of Object.entries(parts)) {
  byId('parts').append(el('a', { href: `#/${name}`, 'data-name': name }, title))
}
byId('refresh').addEventListener('click', () => void draw())
addEventListener('hashchange', () => void draw())
void draw()
