import { Choice } from './choice'
import { controlsIn, FormControl } from './control'

export class Checkbox extends Choice {
  protected readonly mark = 'checkbox'

  activate(): void {
    if (this.props.disabled) return
    this.check(!this.checked)
    const group = this.closest('wx-checkbox-group')
    if (group instanceof CheckboxGroup) group.changedBy()
  }
}

export class CheckboxGroup extends FormControl<{ name: string }> {
  protected defaults() {
    return { name: '' }
  }

  get value(): string[] {
    return this.boxes.filter(({ checked }) => checked).map(({ props }) => props.value)
  }

  private get boxes(): Checkbox[] {
    return controlsIn(this).filter((control): control is Checkbox => control instanceof Checkbox)
  }

  reset(): void {}

  activate(): void {
    this.boxes[0]?.activate()
  }

  changedBy(): void {
    this.emit('change', { value: this.value })
  }
}
