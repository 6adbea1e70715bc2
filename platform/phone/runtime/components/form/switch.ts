import { FormControl } from './control'

interface SwitchProps {
  name: string
  checked: boolean
  disabled: boolean
  type: string
  color: string
}

export class Switch extends FormControl<SwitchProps> {
  private readonly box = document.createElement('i')

  protected defaults(): SwitchProps {
    return { name: '', checked: false, disabled: false, type: 'switch', color: '#07c160' }
  }

  get value(): boolean {
    return this.hasAttribute('checked')
  }

  reset(): void {
    this.check(this.props.checked)
  }

  activate(): void {
    if (this.props.disabled) return
    this.check(!this.value)
    this.model('checked', this.value)
    this.emit('change', { value: this.value })
  }

  protected override built(): void {
    this.append(this.box)
    this.setAttribute('role', 'switch')
    this.setAttribute('type', 'switch')
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
    const { checked, disabled, type, color } = this.props
    if (name === 'checked') this.check(checked)
    if (name === 'disabled') this.toggleAttribute('disabled', disabled)
    if (name === 'type') this.setAttribute('type', type)
    if (name === 'color') this.box.style.setProperty('--color', color)
  }

  private check(on: boolean): void {
    this.toggleAttribute('checked', on)
    this.setAttribute('aria-checked', String(on))
  }
}
