import { BuiltIn } from '../built-in'

interface TextProps {
  selectable: boolean
  userSelect: boolean
  decode: boolean
  space: string
}

const entities: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&apos;': "'",
  '&quot;': '"',
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
  '&amp;': '&',
}

const spaces: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

export class Text extends BuiltIn<TextProps> {
  private observer: MutationObserver | undefined

  protected defaults(): TextProps {
    return { selectable: false, userSelect: false, decode: false, space: '' }
  }

  protected override changed(name: string): void {
    this.toggleAttribute('selectable', this.props.selectable || this.props.userSelect)
    if (name !== 'decode' && name !== 'space') return
    this.observer ??= new MutationObserver(() => this.rewrite())
    this.observer.observe(this, { childList: true, characterData: true, subtree: true })
    this.rewrite()
  }

  private rewrite(): void {
    for (const node of this.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue
      const text = this.rewritten(node.textContent ?? '')
      if (text !== node.textContent) node.textContent = text
    }
  }

  private rewritten(text: string): string {
    const { decode, space } = this.props
    const decoded = decode ? text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity) : text
    const wide = spaces[space]
    return wide ? decoded.replaceAll(' ', wide) : decoded
  }
}
