import { FormControl } from './control'

export interface ChoiceProps {
  name: string
  value: string
  checked: boolean
  disabled: boolean
  color: string
}

/** A radio button or a check box: a mark that a tap sets, and a group around it that tells the page. */
export abstract class Choice extends FormControl<ChoiceProps> {
  protected abstract readonly mark: string
  private readonly box = document.createElement('i')

  protected defaults(): ChoiceProps {
    return { name: '', value: '', checked: false, disabled: false, color: '#07c160' }
  }

  get value(): unknown {
    return undefined
  }

  get checked(): boolean {
    return this.hasAttribute('checked')
  }

  reset(): void {
    this.check(this.props.checked)
  }

  /** Sets the mark without telling anybody. */
  check(on: boolean): void {
    this.toggleAttribute('checked', on)
    this.setAttribute('aria-checked', String(on))
  }

  protected override built(): void {
    this.prepend(this.box)
    this.setAttribute('role', this.mark)
    this.tabIndex = 0
    this.check(false)
    this.onEvent('tap', () => this.activate())
    this.addEventListener('keydown', (event) => {
      if (event.key !== ' ' && event.key !== 'Enter') return
      event.preventDefault()
      this.click()
    })
  }

  protected override changed(name: string): void {
    const { checked, disabled, color } = this.props
    if (name === 'checked') this.check(checked)
    if (name === 'color') this.box.style.setProperty('--color', color)
    if (name === 'disabled') this.toggleAttribute('disabled', disabled)
  }
}
