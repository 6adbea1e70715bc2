import { BuiltIn } from '../built-in'
import { hoverOn, hoverProps, type HoverProps } from '../hover'
import { Form } from './form'
import { openTypes } from './open-type'

interface ButtonProps extends HoverProps {
  size: string
  type: string
  plain: boolean
  disabled: boolean
  loading: boolean
  formType: string
  openType: string
}

export class Button extends BuiltIn<ButtonProps> {
  protected defaults(): ButtonProps {
    return {
      ...hoverProps('button-hover', 20, 70),
      size: 'default',
      type: 'default',
      plain: false,
      disabled: false,
      loading: false,
      formType: '',
      openType: '',
    }
  }

  protected override built(): void {
    this.setAttribute('role', 'button')
    this.tabIndex = 0
    hoverOn(this, (type, listener) => this.onEvent(type, listener))
    this.onEvent('tap', () => this.activate())
    this.addEventListener('keydown', (event) => {
      if (event.target !== this || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      this.click()
    })
  }

  protected override changed(name: string): void {
    const { size, type, plain, disabled, loading } = this.props
    if (name === 'size') this.setAttribute('size', size)
    if (name === 'type') this.setAttribute('type', type)
    if (name === 'plain') this.toggleAttribute('plain', plain)
    if (name === 'loading') this.toggleAttribute('loading', loading)
    if (name !== 'disabled') return
    this.toggleAttribute('disabled', disabled)
    this.setAttribute('aria-disabled', String(disabled))
    this.tabIndex = disabled ? -1 : 0
  }

  /** What a tap, or a tap on a label around the button, does. */
  activate(): void {
    const { disabled, formType, openType } = this.props
    if (disabled) return
    const form = this.closest('wx-form')
    if (form instanceof Form && formType === 'submit') form.submit()
    if (form instanceof Form && formType === 'reset') form.reset()
    openTypes[openType]?.((type, detail) => this.emit(type, detail))
  }
}
