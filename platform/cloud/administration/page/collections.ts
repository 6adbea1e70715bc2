import type { CollectionInfo, DocumentsPage } from '../answers'
import { ask } from './ask'
import { badge, byId, el, note, number, table } from './dom'

const pageSize = 20

/** Collections on one side, and of one of them its indexes and documents. */
export async function showCollections(chosen: string): Promise<Node[]> {
  const { envId, collections } = await ask('collections')
  byId('environment').textContent = envId
  const collection = collections.find(({ name }) => name === chosen) ?? collections[0]
  if (!collection) return [note('还没有集合')]
  const links = collections.map(({ name, documents }) =>
    el(
      'a',
      {
        href: `#/collections/${encodeURIComponent(name)}`,
        'aria-current': name === collection.name ? 'true' : undefined,
      },
      name,
      el('small', {}, number(documents)),
    ),
  )
  const list = el('nav', { class: 'list', 'aria-label': '集合' }, ...links)
  const detail = el(
    'div',
    { class: 'detail' },
    el('h3', {}, collection.name),
    indexesOf(collection),
    ...(await search(collection.name)),
  )
  return [el('div', { class: 'split' }, list, detail)]
}

function indexesOf({ indexes }: CollectionInfo): HTMLElement {
  if (!indexes.length) return note('没有索引')
  const rows = indexes.map(({ name, fields, unique, multi, ready }) => [
    name,
    el('code', {}, fields.join('，')),
    [unique && '唯一', multi && '含数组'].filter(Boolean).join('、') || '—',
    ready ? badge('可用', 'good') : badge('正在建立', 'bad'),
  ])
  return table('索引', ['名称', '字段', '特点', '状态'], rows)
}

const field = (id: string, placeholder: string) =>
  el('input', { id, name: id, placeholder, spellcheck: 'false', autocomplete: 'off' })

/** The form that asks for documents, and the place where they appear. */
async function search(name: string): Promise<Node[]> {
  const query = field('query', '{"status":"SUBMITTED"}')
  const order = field('order', '{"order":-1}')
  const found = el('div', { class: 'found', 'aria-live': 'polite' })
  const look = async (skip: number) => {
    const place = { skip: String(skip), limit: String(pageSize) }
    const asked = { collection: name, query: query.value, order: order.value, ...place }
    try {
      found.replaceChildren(...foundOf(await ask('documents', asked), skip, (next) => void look(next)))
    } catch (error) {
      found.replaceChildren(note(`查询没有成功：${error instanceof Error ? error.message : String(error)}`, 'failed'))
    }
  }
  const submit = (event: Event) => {
    event.preventDefault()
    void look(0)
  }
  const form = el(
    'form',
    { class: 'query', submit, 'aria-label': '查询文档' },
    el('label', { for: 'query' }, '条件（EJSON）'),
    query,
    el('label', { for: 'order' }, '排序'),
    order,
    el('button', { type: 'submit', class: 'main' }, '查询'),
  )
  await look(0)
  return [el('h4', {}, '文档'), form, found]
}

function foundOf(
  { total, documents, index, examined }: DocumentsPage,
  skip: number,
  turn: (skip: number) => void,
): Node[] {
  if (!total) return [note('没有符合条件的文档')]
  const way = index === null ? `没有用索引，看了 ${number(examined)} 条` : `索引 ${index}，看了 ${number(examined)} 条`
  const summary = el(
    'p',
    { class: 'summary' },
    `第 ${skip + 1}–${skip + documents.length} 条，共 ${number(total)} 条 · ${way}`,
  )
  const button = (text: string, to: number, possible: boolean) =>
    el('button', { type: 'button', disabled: !possible, click: () => turn(to) }, text)
  const pager = el(
    'div',
    { class: 'pager' },
    button('上一页', Math.max(0, skip - pageSize), skip > 0),
    button('下一页', skip + pageSize, skip + documents.length < total),
  )
  return [summary, ...documents.map(documentOf), pager]
}

function documentOf(text: string): HTMLElement {
  const value = JSON.parse(text) as Record<string, unknown>
  const { _id: id, ...fields } = value
  return el(
    'details',
    { class: 'row' },
    el('summary', {}, el('code', {}, String(id)), el('span', { class: 'glimpse' }, JSON.stringify(fields))),
    el('pre', {}, JSON.stringify(value, null, 2)),
  )
}
