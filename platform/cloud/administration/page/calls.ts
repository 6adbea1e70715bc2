import type { CallRecord } from '../answers'
import { ask } from './ask'
import { badge, el, note, number, time } from './dom'

/** The latest calls; each opens to what the function printed. */
export async function showCalls(chosen: string): Promise<Node[]> {
  const { calls } = await ask('calls')
  if (!calls.length) return [note('启动以来还没有调用')]
  const names = [...new Set(calls.map(({ name }) => name))].toSorted()
  const shown = calls.filter((call) => (chosen === '!' ? call.error !== null : !chosen || call.name === chosen))
  const option = (value: string, text: string) => el('option', { value, selected: value === chosen }, text)
  const select = el(
    'select',
    { id: 'which', change: choose },
    option('', '全部'),
    option('!', '只看失败的'),
    ...names.map((name) => option(name, name)),
  )
  const form = el('div', { class: 'query' }, el('label', { for: 'which' }, '显示'), select)
  const heads = ['时间', '云函数', '耗时', '数据库', '结果'].map((text) => el('span', {}, text))
  const head = el('div', { class: 'row call heads', 'aria-hidden': 'true' }, ...heads)
  const list = shown.length ? [head, ...shown.map(callOf)] : [note('没有这样的调用')]
  return [form, el('p', { class: 'summary' }, `最近 ${number(shown.length)} 次`), ...list]
}

function choose(event: Event): void {
  if (event.target instanceof HTMLSelectElement) location.hash = `#/calls/${encodeURIComponent(event.target.value)}`
}

function callOf({ name, at, ms, databaseActions, error, requestId, logs }: CallRecord): HTMLElement {
  const lines = logs.map(({ time: when, level, text }) =>
    el('div', { class: `line ${level}` }, `${time(when)} ${level} ${text}`),
  )
  return el(
    'details',
    { class: 'row' },
    el(
      'summary',
      { class: 'call' },
      el('span', {}, time(at)),
      el('b', {}, name),
      el('span', {}, `${ms.toFixed(1)} 毫秒`),
      el('span', {}, `${databaseActions} 次`),
      error === null ? badge('成功', 'good') : badge('失败', 'bad'),
    ),
    el('p', { class: 'summary' }, `请求 ${requestId}`),
    error !== null && note(error, 'failed'),
    lines.length ? el('div', { class: 'lines' }, ...lines) : note('没有日志'),
  )
}
