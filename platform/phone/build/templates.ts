import { posix } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { readText, type Source } from './source'
import { type Report } from './problem'
import { checkSyntax } from './syntax'

interface TemplateProblem {
  level: 'Note' | 'Warn' | 'Error' | 'Fatal'
  message: string
  path: string
  startLine: number
}

// Handlers written in wxs go through the runtime, which tells them from methods of the page.
const wxsHooks = 'Q.A=(f)=>__wxs.change(f);Q.C=(c,e,f,l)=>__wxs.event(c,e,f,l);'

/** Compiles every template and wxs file that the units reach into one expression. */
export function compileTemplates({ root, units }: Source, report: Report): string {
  const group = new TmplGroup()
  const done = new Set<string>()
  group.setExtraRuntimeScript(wxsHooks)

  function addTemplate(key: string): void {
    if (done.has(key)) return
    done.add(key)
    const wxml = readText(root, `${key}.wxml`)
    const found = group.addTmpl(key, withLineBreaks(wxml)) as TemplateProblem[]
    for (const { level, message, startLine } of found) {
      if (level === 'Error' || level === 'Fatal') report({ file: `${key}.wxml`, line: startLine + 1, message })
    }
    for (const name of group.getInlineScriptModuleNames(key) as string[]) {
      const code = group.getInlineScript(key, name)
      const above = wxml.slice(0, Math.max(0, wxml.indexOf(code))).split('\n').length - 1
      const sound = checkSyntax(code, 'js', { file: `${key}.wxml`, report, above })
      group.setInlineScript(key, name, sound ? wxsToScript(code) : '')
    }
    for (const path of group.getDirectDependencies(key) as string[]) addTemplate(path)
    for (const path of group.getScriptDependencies(key) as string[]) addScript(path)
  }

  function addScript(key: string): void {
    const id = `${key}.wxs`
    if (done.has(id)) return
    done.add(id)
    const code = readText(root, id)
    if (!code) return report({ file: id, line: 0, message: 'wxs file is not there' })
    if (!checkSyntax(code, 'js', { file: id, report })) return
    group.addScript(key, wxsToScript(code))
    for (const [, path = ''] of code.matchAll(/require\(\s*['"](.+?)(?:\.wxs)?['"]\s*\)/g)) {
      addScript(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(key), path))
    }
  }

  for (const { key } of units) addTemplate(key)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}

/** wxs is not quite JavaScript: `constructor` is a type's name, and a pattern's single backslashes stay as written. */
function wxsToScript(code: string): string {
  return code
    .replace(/\.wxs(['"])/g, '$1')
    .replace(/([\w.\]]+)\.constructor\b/g, '__wxs.typeName($1)')
    .replace(
      /getRegExp\(\s*(['"])(.*?)\1/g,
      (_, quote: string, body: string) => `getRegExp(${quote}${body.replace(/(?<!\\)\\(?!\\)/g, '\\\\')}${quote}`,
    )
}

/** `\n` typed inside a `<text>` is a line break in WeChat. */
function withLineBreaks(wxml: string): string {
  return wxml.replace(/(<text\b[^>]*>)([^<]*)(?=<)/g, (_, tag: string, content: string) => {
    const parts = content.split(/(\{\{[\s\S]*?\}\})/)
    return tag + parts.map((part) => (part.startsWith('{{') ? part : part.replace(/\\n/g, '\n'))).join('')
  })
}
