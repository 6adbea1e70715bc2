import type { TimerInfo } from '../answers'
import { ask, runTimer } from './ask'
import { el, note, table, time } from './dom'

/** Timers, and a button that runs one now. */
export async function showTimers(): Promise<Node[]> {
  const { timers, running } = await ask('timers')
  if (!timers.length) return [note('没有定时器')]
  const outcome = el('div', { role: 'status' })
  const rows = timers.map((timer) => [
    timer.function,
    timer.name,
    el('code', {}, timer.config),
    timer.next ? time(timer.next) : '—',
    runButton(timer, (said) => outcome.replaceChildren(said)),
  ])
  const paused = running ? [] : [note('定时器没有启动，只能在这里运行', 'warn')]
  return [
    ...paused,
    table('定时器（北京时间）', ['云函数', '名称', '秒 分 时 日 月 星期 年', '下次', ''], rows),
    outcome,
  ]
}

function runButton(timer: TimerInfo, tell: (said: Node) => void): HTMLElement {
  const name = `${timer.function} 的 ${timer.name}`
  const run = async () => {
    button.disabled = true
    button.textContent = '运行中…'
    try {
      const { ms, error } = await runTimer(timer.function, timer.name)
      tell(error ? note(`${name} 失败：${error}`, 'failed') : note(`${name} 运行完毕，${ms.toFixed(0)} 毫秒`))
    } catch (error) {
      tell(note(`${name} 没有运行：${error instanceof Error ? error.message : String(error)}`, 'failed'))
    }
    button.disabled = false
    button.textContent = '立即运行'
  }
  const button = el('button', { type: 'button', click: () => void run(), 'aria-label': `立即运行 ${name}` }, '立即运行')
  return button
}
