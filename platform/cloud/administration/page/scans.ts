import { ask } from './ask'
import { el, note, number, table } from './dom'

const actions: Record<string, string> = {
  'database.getDocument': '读取',
  'database.calculateDocument': '计数',
  'database.modifyDocument': '更新',
  'database.removeDocument': '删除',
  'database.aggregateDocuments': '聚合',
}

/** Queries that looked at every document: each wants an index, or has no condition. */
export async function showScans(): Promise<Node[]> {
  const { scans } = await ask('scans')
  if (!scans.length) return [note('启动以来没有查询扫描过整个集合')]
  const rows = scans.map(({ collection, action, function: asker, times, mostExamined, ended }) => [
    el('code', {}, collection),
    actions[action] ?? action,
    asker || '（不在调用中）',
    number(times),
    number(mostExamined),
    ended ? `${ended} 次超时或超限` : '',
  ])
  const advice = '这些查询没有索引可用，数据多了会变慢。请在集合的声明里加上索引，或让查询用到已有的索引。'
  return [
    note(advice, 'warn'),
    table('全表扫描', ['集合', '动作', '云函数', '次数', '一次最多看的文档', '被中止'], rows),
  ]
}
