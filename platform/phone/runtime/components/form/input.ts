import { Field, fieldDefaults, type FieldProps } from './field'

interface InputProps extends FieldProps {
  type: string
  password: boolean
}

/** The keyboard each type brings up. */
const keyboards: Record<string, { type: string; inputMode: string }> = {
  text: { type: 'text', inputMode: 'text' },
  number: { type: 'text', inputMode: 'numeric' },
  digit: { type: 'text', inputMode: 'decimal' },
  idcard: { type: 'text', inputMode: 'text' },
  tel: { type: 'tel', inputMode: 'tel' },
  'safe-password': { type: 'text', inputMode: 'text' },
  nickname: { type: 'text', inputMode: 'text' },
}

export class Input extends Field<InputProps> {
  protected defaults(): InputProps {
    return { ...fieldDefaults, confirmType: 'done', type: 'text', password: false }
  }

  protected makeBox(): HTMLInputElement {
    return document.createElement('input')
  }

  protected isConfirm(event: KeyboardEvent): boolean {
    return event.key === 'Enter'
  }

  protected override changed(name: string): void {
    super.changed(name)
    if (name !== 'type' && name !== 'password') return
    const { box } = this
    const keyboard = keyboards[this.props.type] ?? keyboards['text']
    if (!(box instanceof HTMLInputElement) || !keyboard) return
    box.type = keyboard.type
    // A password field of the browser's would offer to remember it.
    this.toggleAttribute('secret', this.props.password || this.props.type === 'safe-password')
    box.inputMode = keyboard.inputMode
  }
}
