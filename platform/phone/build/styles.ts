import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import postcss, { type AtRule, type ChildNode, CssSyntaxError, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { drawIcons } from './icons'
import { type Report } from './problem'
import { type Source, type Unit } from './source'

/** One stylesheet: the app's, then each component's in its scope, then each page's below its own element. */
export function compileStyles(source: Source, report: Report): string {
  const components = source.units.filter(({ isPage }) => !isPage)
  const pages = source.units.filter(({ isPage }) => isPage)
  const icons = drawIcons(source)
  const sheets = [
    sheet(source.root, 'app.wxss', undefined, report),
    ...components.map((unit) => sheet(source.root, `${unit.key}.wxss`, unit, report)),
    ...pages.map((unit) => sheet(source.root, `${unit.key}.wxss`, unit, report)),
  ]
  for (const root of sheets) icons(root)
  return sheets.map(String).filter(Boolean).join('\n')
}

function sheet(root: string, file: string, unit: Unit | undefined, report: Report): Root {
  const parsed = parse(root, join(root, file), report, [])
  parsed.walkDecls((declaration) => {
    declaration.value = inContainerUnits(declaration.value)
  })
  parsed.walkRules((rule) => {
    if (!insideKeyframes(rule)) rule.selector = scoped(rule, unit)
  })
  return parsed
}

/** Parses a file and puts what it imports in the import's place. */
function parse(root: string, path: string, report: Report, within: string[]): Root {
  const file = relative(root, path)
  if (!existsSync(path)) return postcss.root()
  try {
    const parsed = postcss.parse(readFileSync(path, 'utf8'), { from: path })
    parsed.walkAtRules('import', (rule) => {
      const target = importedFile(root, path, rule)
      if (!existsSync(target)) {
        report({ file, line: rule.source?.start?.line ?? 0, message: `imported ${rule.params} is not there` })
      }
      const again = within.includes(target)
      rule.replaceWith(again ? [] : parse(root, target, report, [...within, path]).nodes)
    })
    return parsed
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    report({ file, line: error.line ?? 0, message: error.reason })
    return postcss.root()
  }
}

function importedFile(root: string, from: string, rule: AtRule): string {
  const path = rule.params.replace(/^url\(|\)$/g, '').replace(/^['"]|['"]$/g, '')
  return path.startsWith('/') ? join(root, path) : resolve(dirname(from), path)
}

/** The page, not the window, is what sizes are a share of: the phone may be a part of a wide window. */
export function inContainerUnits(value: string): string {
  return value
    .replace(/(-?[\d.]+)rpx\b/g, (_, size: string) => `${+(Number(size) / 7.5).toFixed(5)}cqw`)
    .replace(/(-?[\d.]+)vh\b/g, '$1cqh')
    .replace(/(-?[\d.]+)vw\b/g, '$1cqw')
}

function insideKeyframes(rule: Rule): boolean {
  const { parent } = rule as ChildNode
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')
}

function scoped(rule: Rule, unit: Unit | undefined): string {
  const selector = selectorParser((parsed) => {
    parsed.walkTags((tag) => {
      tag.value = `wx-${tag.value}`
    })
    const scope = unit?.scope
    if (!scope) return
    parsed.walkClasses((name) => {
      name.value = `${scope}--${name.value}`
    })
    parsed.walkPseudos((pseudo) => {
      if (pseudo.value !== ':host') return
      pseudo.replaceWith(
        selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: scope, quoteMark: '"', raws: {} }),
      )
    })
  }).processSync(rule.selector)
  return unit?.isPage ? below(selector, `:where([data-route="${unit.key}"])`) : selector
}

function below(selector: string, ancestor: string): string {
  return selectorParser((parsed) => {
    parsed.each((part) => {
      part.prepend(selectorParser.combinator({ value: ' ' }))
      part.prepend(selectorParser.tag({ value: ancestor }))
    })
  }).processSync(selector)
}
