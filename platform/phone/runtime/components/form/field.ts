import { FormControl } from './control'

export interface FieldProps {
  name: string
  value: string
  placeholder: string
  placeholderStyle: string
  placeholderClass: string
  disabled: boolean
  maxlength: number
  focus: boolean
  autoFocus: boolean
  cursor: number
  confirmType: string
  confirmHold: boolean
  holdKeyboard: boolean
}

export const fieldDefaults: FieldProps = {
  name: '',
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  cursor: -1,
  confirmType: '',
  confirmHold: false,
  holdKeyboard: false,
}

const confirmTypes: Record<string, string> = {
  send: 'send',
  search: 'search',
  next: 'next',
  go: 'go',
  done: 'done',
  return: 'enter',
}

/** What input and textarea have in common: a text that the user edits and the page may correct. */
export abstract class Field<P extends object = object> extends FormControl<P & FieldProps> {
  protected readonly box: HTMLInputElement | HTMLTextAreaElement = this.makeBox()
  private composing = false

  protected abstract makeBox(): HTMLInputElement | HTMLTextAreaElement

  protected abstract isConfirm(event: KeyboardEvent): boolean

  get value(): string {
    return this.box.value
  }

  reset(): void {
    this.box.value = this.props.value
  }

  activate(): void {
    this.box.focus()
  }

  connectedCallback(): void {
    if (this.props.focus || this.props.autoFocus) this.box.focus()
  }

  protected override built(): void {
    const { box } = this
    this.append(box)
    box.autocomplete = 'off'
    box.maxLength = this.props.maxlength
    box.addEventListener('compositionstart', () => {
      this.composing = true
    })
    box.addEventListener('compositionend', () => {
      this.composing = false
    })
    box.addEventListener('input', () => this.typed())
    box.addEventListener('focus', () => this.emit('focus', { value: box.value, height: 0 }))
    box.addEventListener('blur', () => {
      this.props.focus = false
      this.emit('blur', { value: box.value, cursor: box.selectionStart ?? 0 })
    })
    box.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && !this.composing && this.isConfirm(event)) this.confirm()
    })
  }

  protected override changed(name: string): void {
    const { box, props } = this
    const set: Record<string, () => void> = {
      value: () => this.show(props.value),
      placeholder: () => (box.placeholder = props.placeholder),
      placeholderStyle: () => this.stylePlaceholder(props.placeholderStyle),
      placeholderClass: () => this.classPlaceholder(props.placeholderClass),
      disabled: () => (box.disabled = props.disabled),
      maxlength: () => (props.maxlength < 0 ? box.removeAttribute('maxlength') : (box.maxLength = props.maxlength)),
      focus: () => this.setFocus(props.focus),
      confirmType: () => (box.enterKeyHint = confirmTypes[props.confirmType] ?? ''),
    }
    set[name]?.()
  }

  /** Called after the text changed, by whomever. */
  protected resized(): void {}

  private show(value: string): void {
    const limited = this.props.maxlength >= 0 ? value.slice(0, this.props.maxlength) : value
    if (this.box.value !== limited) this.box.value = limited
    this.resized()
  }

  private typed(): void {
    const { box } = this
    const cursor = box.selectionStart ?? box.value.length
    this.resized()
    this.model('value', box.value)
    const answer = this.emit('input', { value: box.value, cursor, keyCode: 0 })
    if (typeof answer === 'string') this.correct(answer, cursor)
    else if (answer && typeof answer === 'object') {
      const { value = box.value, cursor: at } = answer as { value?: string; cursor?: number }
      this.correct(value, at ?? cursor)
    }
  }

  /** A handler's answer replaces what was typed. */
  private correct(value: string, cursor: number): void {
    if (this.box.value !== value) this.box.value = value
    this.box.setSelectionRange?.(Math.min(cursor, value.length), Math.min(cursor, value.length))
    this.resized()
  }

  private confirm(): void {
    this.emit('confirm', { value: this.box.value })
    if (!this.props.confirmHold) this.box.blur()
  }

  private setFocus(on: boolean): void {
    if (on) requestAnimationFrame(() => this.box.focus())
    else this.box.blur()
  }

  private stylePlaceholder(style: string): void {
    const probe = document.createElement('i')
    probe.setAttribute('style', style)
    this.box.style.setProperty('--placeholder-color', probe.style.color || null)
    this.box.style.setProperty('--placeholder-size', probe.style.fontSize || null)
  }

  private placeholderRule = ''

  /** A pseudo-element cannot carry a class: the colour and size the class gives are copied when it is known. */
  private classPlaceholder(name: string): void {
    this.placeholderRule = name
    requestAnimationFrame(() => {
      const probe = document.createElement('i')
      probe.className = this.inScope(this.placeholderRule)
      this.append(probe)
      const { color, fontSize } = getComputedStyle(probe)
      if (color !== getComputedStyle(this).color) this.box.style.setProperty('--placeholder-color', color)
      if (fontSize !== getComputedStyle(this).fontSize) this.box.style.setProperty('--placeholder-size', fontSize)
      probe.remove()
    })
  }

  /** The names also as the owner's style sheet has them: its scope stands before each, as before the element's own. */
  private inScope(names: string): string {
    const scopes = new Set([...this.classList].flatMap((name) => /^c\d+--/.exec(name) ?? []))
    const listed = names.split(/\s+/).filter(Boolean)
    return [...listed, ...[...scopes].flatMap((scope) => listed.map((name) => scope + name))].join(' ')
  }
}
