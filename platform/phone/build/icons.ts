import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AtRule, type Root, type Rule } from 'postcss'
import { listFiles } from './files'
import { readText, type Source } from './source'

/** An icon font that its library loads from a distant server, and the package that draws the same icons. */
interface IconFont {
  family: string
  className: RegExp
  drawings: string
}

const iconFonts: IconFont[] = [
  { family: 't', className: /\.(?:c\d+--)?t-icon-([\w-]+):{1,2}before$/, drawings: 'tdesign-icons-svg' },
]

/**
 * The rule of this host: nothing is loaded from elsewhere. A known icon font is dropped, and each icon whose name
 * appears anywhere in the sources is drawn as a mask in the text's colour; the others are left out.
 */
export function drawIcons(source: Source): (sheet: Root) => void {
  const words = wordsOf(source)
  const fonts = iconFonts.map(({ family, className, drawings }) => ({ family, className, files: filesOf(drawings) }))
  return (sheet) => {
    sheet.walkAtRules('font-face', (rule) => {
      if (fonts.some(({ family }) => familyOf(rule) === family)) rule.remove()
    })
    sheet.walkRules((rule) => {
      for (const { className, files } of fonts) draw(rule, className, files, words)
    })
  }
}

function draw(rule: Rule, className: RegExp, files: Map<string, string>, words: Set<string>): void {
  const name = className.exec(rule.selector)?.[1]
  if (!name) return
  const path = files.get(name)
  if (!path || !words.has(name)) {
    rule.remove()
    return
  }
  const mask = `url("data:image/svg+xml,${encodeURIComponent(cleaned(readFileSync(path, 'utf8')))}") center/contain no-repeat`
  rule.removeAll()
  rule.append(
    { prop: 'content', value: '""' },
    { prop: 'display', value: 'inline-block' },
    { prop: 'width', value: '1em' },
    { prop: 'height', value: '1em' },
    { prop: 'background', value: 'currentColor' },
    { prop: '-webkit-mask', value: mask },
    { prop: 'mask', value: mask },
  )
}

/** The package's drawings spell an attribute wrongly and fill what should stay open. */
function cleaned(svg: string): string {
  return svg
    .replace('view-box=', 'viewBox=')
    .replace(/fill="transparent"/g, 'fill="none"')
    .replace(/currentColor/g, '#000')
    .replace(/ (?:id|class)="[^"]*"/g, '')
}

function familyOf(rule: AtRule): string | undefined {
  let family: string | undefined
  rule.walkDecls('font-family', ({ value }) => {
    family = value.replace(/['"]/g, '')
  })
  return family
}

function filesOf(packageName: string): Map<string, string> {
  const folder = join(dirname(require.resolve(`${packageName}/package.json`)), 'src')
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg'))
  return new Map(names.map((name) => [name.slice(0, -4), join(folder, name)]))
}

/** Every word of the program itself, and of the folders of those npm components that it uses. */
function wordsOf({ root, units }: Source): Set<string> {
  const used = units.filter(({ key }) => key.includes('miniprogram_npm/')).map(({ key }) => dirname(key))
  const files = [
    ...listFiles(root, ['miniprogram_npm']),
    ...[...new Set(used)].flatMap((folder) => listFiles(join(root, folder)).map((file) => join(folder, file))),
  ]
  const texts = files.filter((file) => /\.(wxml|ts|js|wxs|json)$/.test(file)).map((file) => readText(root, file))
  return new Set(texts.flatMap((text) => text.match(/[a-z][a-z0-9-]*/gi) ?? []))
}
