/** Says also what was not assigned. */
export function assignedWords(asked: number, assigned: number, name: string): string {
  const done = `已分派 ${assigned} 件给${name}`
  return assigned < asked ? `${done}，另外 ${asked - assigned} 件没有分派：已经办结，或者承办人应当回避` : done
}
