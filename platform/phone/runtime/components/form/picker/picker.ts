import { FormControl } from '../control'
import { openPicker } from './sheet'

export interface PickerProps {
  name: string
  mode: string
  range: unknown[]
  rangeKey: string
  value: unknown
  start: string
  end: string
  fields: string
  disabled: boolean
  headerText: string
}

export class Picker extends FormControl<PickerProps> {
  protected defaults(): PickerProps {
    return {
      name: '',
      mode: 'selector',
      range: [],
      rangeKey: '',
      value: undefined,
      start: '',
      end: '',
      fields: 'day',
      disabled: false,
      headerText: '',
    }
  }

  get value(): unknown {
    return this.props.value ?? (this.props.mode === 'multiSelector' ? [] : '')
  }

  private update: (() => void) | undefined

  reset(): void {}

  activate(): void {
    if (this.props.disabled || this.update) return
    this.update = openPicker(this.props, {
      confirm: (value) => {
        this.update = undefined
        this.props.value = value
        this.model('value', value)
        this.emit('change', { value })
      },
      cancel: () => {
        this.update = undefined
        this.emit('cancel', {})
      },
      column: (column, value) => this.emit('columnchange', { column, value }),
    })
  }

  protected override built(): void {
    this.onEvent('tap', () => this.activate())
  }

  /** A page may change the columns while they are open. */
  protected override changed(name: string): void {
    if (name === 'range' || name === 'value') this.update?.()
  }
}
