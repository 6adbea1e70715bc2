import { colours, sizes } from '../../miniprogram/contract/look'

/** The phone's colours and sizes as style variables: what `miniprogram/styles/tokens.wxss` must hold. */
export function tokensWxss(): string {
  const lines = [
    ...Object.entries(colours).map(([name, colour]) => `--${kebab(name)}: ${colour.toLowerCase()};`),
    ...Object.entries(sizes).map(([name, rpx]) => `--size-${kebab(name)}: ${rpx}rpx;`),
  ]
  const head = '/* Generated from contract/look.ts by scripts/docs/tokens.ts: change the table, not this file. */'
  return `${head}\npage {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}

/** The same colours for a page in a browser. */
export function tokensCss(): string {
  const lines = Object.entries(colours).map(([name, colour]) => `  --${kebab(name)}: ${colour.toLowerCase()};\n`)
  return `:root {\n${lines.join('')}}\n`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
