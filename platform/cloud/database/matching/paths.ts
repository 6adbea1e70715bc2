import { isDocument } from '../ejson'

/** A value a path reaches; `element` when an index in the path picked it out of an array, so it is not opened again. */
export interface Hit {
  value: unknown
  element: boolean
}

/** Everything a dotted path reaches as MongoDB's matcher sees it: arrays are entered once, arrays within arrays are not. */
export function reach(path: string): (root: unknown) => Hit[] {
  const parts = path.split('.')
  return (root) => {
    const hits: Hit[] = []
    collect(root, parts, 0, hits)
    return hits
  }
}

function collect(value: unknown, parts: string[], from: number, hits: Hit[]): void {
  const part = parts[from]
  if (part === undefined) return void hits.push({ value, element: false })
  if (Array.isArray(value)) return collectArray(value, parts, from, hits)
  if (!isDocument(value)) return void hits.push({ value: undefined, element: false })
  collect(Object.hasOwn(value, part) ? value[part] : undefined, parts, from + 1, hits)
}

function collectArray(array: unknown[], parts: string[], from: number, hits: Hit[]): void {
  const part = parts[from] ?? ''
  if (/^\d+$/.test(part) && Number(part) < array.length) {
    const element = array[Number(part)]
    if (from + 1 === parts.length) hits.push({ value: element, element: true })
    else collect(element, parts, from + 1, hits)
  }
  for (const element of array) if (isDocument(element)) collect(element, parts, from, hits)
}
