import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Source } from './source'

/** Writes the page that loads it all, and the version that a page with `?live=1` watches. */
export function writePage({ app }: Source, out: string): void {
  const hash = createHash('sha1')
  for (const file of ['app.js', 'app.css', 'host.js', 'host.css']) {
    const path = join(out, file)
    if (existsSync(path)) hash.update(readFileSync(path))
  }
  const version = hash.digest('hex').slice(0, 12)
  writeFileSync(join(out, 'version.txt'), version)
  writeFileSync(join(out, 'index.html'), html(app.window?.navigationBarTitleText ?? '', version))
}

function html(title: string, version: string): string {
  return `<!doctype html>
<html lang="zh-CN" data-version="${version}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title.replace(/[<&]/g, ' ')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="host.css?${version}">
<link rel="stylesheet" href="app.css?${version}">
<body>
<script src="app.js?${version}"></script>
<script src="host.js?${version}"></script>
</body>
</html>
`
}
