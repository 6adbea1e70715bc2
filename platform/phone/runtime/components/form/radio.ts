import { Choice } from './choice'
import { controlsIn, FormControl } from './control'

export class Radio extends Choice {
  protected readonly mark = 'radio'

  activate(): void {
    if (this.props.disabled || this.checked) return
    this.check(true)
    groupOf(this)?.chosen(this)
  }
}

export class RadioGroup extends FormControl<{ name: string }> {
  protected defaults() {
    return { name: '' }
  }

  get value(): string {
    return this.radios.find(({ checked }) => checked)?.props.value ?? ''
  }

  private get radios(): Radio[] {
    return controlsIn(this).filter((control): control is Radio => control instanceof Radio)
  }

  reset(): void {}

  activate(): void {
    this.radios[0]?.activate()
  }

  chosen(radio: Radio): void {
    for (const other of this.radios) if (other !== radio) other.check(false)
    this.emit('change', { value: radio.props.value })
  }

  protected override built(): void {
    this.setAttribute('role', 'radiogroup')
  }
}

function groupOf(radio: Radio): RadioGroup | undefined {
  const group = radio.closest('wx-radio-group')
  return group instanceof RadioGroup ? group : undefined
}
