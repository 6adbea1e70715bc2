import { ask } from './ask'
import { bytes, el, note, number, table } from './dom'

/** Files by the beginning of their paths, a page at a time. */
export async function showFiles(prefix: string): Promise<Node[]> {
  const input = el('input', {
    id: 'prefix',
    value: prefix,
    placeholder: 'evidence/',
    spellcheck: 'false',
    autocomplete: 'off',
  })
  const place = el('div', { class: 'found', 'aria-live': 'polite' })
  const look = async (after: string) => {
    const { files, next, count, bytes: all } = await ask('files', { prefix, after })
    const summary = el('p', { class: 'summary' }, `共 ${number(count)} 个文件，${bytes(all)}`)
    const rows = files.map(({ path, size, from }) => [
      el('code', { class: 'path' }, path),
      bytes(size),
      from === 'phone' ? '手机' : '云函数',
      el('button', { type: 'button', click: () => void open(path), 'aria-label': `打开 ${path}` }, '打开'),
    ])
    const more = next && el('button', { type: 'button', click: () => void look(next) }, '下一页')
    const shown = rows.length ? table('文件', ['云端路径', '大小', '上传者', ''], rows) : note('没有文件')
    place.replaceChildren(summary, shown, ...(more ? [el('div', { class: 'pager' }, more)] : []))
  }
  const submit = (event: Event) => {
    event.preventDefault()
    location.hash = `#/files/${encodeURIComponent(input.value)}`
  }
  const form = el(
    'form',
    { class: 'query', submit, 'aria-label': '查找文件' },
    el('label', { for: 'prefix' }, '路径开头'),
    input,
    el('button', { type: 'submit', class: 'main' }, '查找'),
  )
  await look('')
  return [form, place]
}

/** A link for a minute, in a tab of its own. */
async function open(path: string): Promise<void> {
  const { url } = await ask('link', { path })
  window.open(url, '_blank', 'noopener')
}
