import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder, as paths seen from it; `skip` names folders that are not entered. */
export function listFiles(root: string, skip: string[] = [], folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (!entry.isDirectory()) return [path]
    return skip.includes(entry.name) || entry.name.startsWith('.') ? [] : listFiles(root, skip, path)
  })
}
