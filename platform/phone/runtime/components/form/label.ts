import { BuiltIn } from '../built-in'
import { Button } from './button'
import { controlsIn, FormControl } from './control'

/** Passes a tap on to the control it names, or to the first one inside of it. */
export class Label extends BuiltIn<{ for: string }> {
  protected defaults() {
    return { for: '' }
  }

  protected override built(): void {
    this.onEvent('tap', (event) => {
      const target: unknown = (event.target as { getBackendElement?: () => unknown }).getBackendElement?.()
      // A control inside has heard the tap itself.
      if (target instanceof Element && target !== this && (target.closest('wx-button') || this.controlAround(target)))
        return
      this.target()?.activate()
    })
  }

  private controlAround(element: Element): boolean {
    for (let at: Element | null = element; at && at !== this; at = at.parentElement)
      if (at instanceof FormControl) return true
    return false
  }

  private target(): FormControl | Button | undefined {
    if (!this.props.for) return controlsIn(this)[0] ?? this.querySelector<Button>('wx-button') ?? undefined
    const page = this.closest('wx-page')
    const named = page?.querySelector(`#${CSS.escape(this.props.for)}`)
    return named instanceof FormControl || named instanceof Button ? named : undefined
  }
}
