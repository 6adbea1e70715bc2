import * as glassEasel from 'glass-easel'
import { BuiltIn } from '../built-in'
import { FormControl, walk } from './control'

/** Collects the named values of the controls inside of it. */
export class Form extends BuiltIn<{ reportSubmit: boolean }> {
  protected defaults() {
    return { reportSubmit: false }
  }

  submit(): void {
    this.emit('submit', { value: this.values() })
  }

  reset(): void {
    this.each((control) => control.reset())
    this.emit('reset', {})
  }

  private values(): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    this.each(
      (control) => {
        if (control.props.name) values[control.props.name] = control.value
      },
      (name, value) => {
        if (name) values[name] = value
      },
    )
    return values
  }

  private each(useControl: (control: FormControl) => void, useField?: (name: string, value: unknown) => void): void {
    if (!this.__wxElement) return
    walk(this.__wxElement, (node) => {
      if (glassEasel.NativeNode.isNativeNode(node)) {
        const element: unknown = node.getBackendElement()
        if (element instanceof FormControl) useControl(element)
      } else if (glassEasel.Component.isComponent(node) && isFormField(node)) {
        const { name, value } = node.data as { name?: string; value?: unknown }
        useField?.(name ?? '', value)
      }
    })
  }
}

/** `wx://form-field` gives a component these two properties. */
function isFormField(component: glassEasel.GeneralComponent): boolean {
  return glassEasel.Component.hasProperty(component, 'name') && glassEasel.Component.hasProperty(component, 'value')
}
