/** Says also what was not assigned. */
export function assignedWords(asked: number, assigned: number, name: string): string {
  const why = '已经办结，或者承办人应当回避'
  if (assigned === 0) return `没有分派给${name}：${why}`
  const done = `已分派 ${assigned} 件给${name}`
  return assigned < asked ? `${done}，另外 ${asked - assigned} 件没有分派：${why}` : done
}
