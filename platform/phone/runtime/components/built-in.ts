import * as glassEasel from 'glass-easel'
import { pagePoint } from '../framework/measure/coordinates'

/** Any element of a page. Its inline style may be written in rpx. */
export class WxElement extends HTMLElement {
  __wxElement?: glassEasel.Element

  override setAttribute(name: string, value: string): void {
    super.setAttribute(name, name === 'style' ? inContainerUnits(value) : value)
  }
}

/** The page, not the window, is what sizes are a share of: the phone may be a part of a wide window. */
export function inContainerUnits(style: string): string {
  return style
    .replace(/(-?[\d.]+)rpx\b/g, (_, size: string) => `${+(Number(size) / 7.5).toFixed(5)}cqw`)
    .replace(/(-?[\d.]+)vh\b/g, '$1cqh')
    .replace(/(-?[\d.]+)vw\b/g, '$1cqw')
}

/** A component that WeChat provides. Properties come in by `put`, events go out by `emit`. */
export abstract class BuiltIn<P extends object = object> extends WxElement {
  /** All properties with their defaults; what a page gives is brought to the default's type. */
  readonly props: P & { hidden: boolean } = { ...this.defaults(), hidden: false }
  private readonly models = new Map<string, (value: unknown) => void>()

  protected abstract defaults(): P

  /** Called once, when the node exists and before its properties arrive. */
  protected built(): void {}

  /** Called after a property changed. */
  protected changed(_name: string): void {}

  /** Connects the element to its node in the tree that pages see. */
  join(_node: glassEasel.Element): void {
    this.built()
  }

  put(name: string, value: unknown): void {
    const props = this.props as Record<string, unknown>
    const known = name in props
    props[name] = known ? likeDefault(value, (this.defaults() as Record<string, unknown>)[name]) : value
    if (name === 'hidden') this.toggleAttribute('hidden', Boolean(value))
    else if (name.startsWith('aria')) this.describe(name, value)
    else if (known) this.changed(name)
  }

  /** Sends an event to the page; answers what the page's handler returned. */
  emit(type: string, detail: unknown, options: { bubbles?: boolean; fields?: Record<string, unknown> } = {}): unknown {
    let returned: unknown
    const event = new glassEasel.Event(type, detail, {
      bubbles: options.bubbles ?? false,
      composed: options.bubbles ?? false,
      extraFields: options.fields ?? {},
      handleListenerReturn: (value) => {
        returned = value
        return value === false ? false : undefined
      },
    })
    if (this.__wxElement) glassEasel.Event.dispatchEvent(this.__wxElement, event)
    return returned
  }

  bindModel(name: string, listener: ((value: unknown) => void) | null): void {
    if (listener) this.models.set(name, listener)
    else this.models.delete(name)
  }

  /** Hands a value that the user changed to a `model:` binding. */
  protected model(name: string, value: unknown): void {
    this.models.get(name)?.(value)
  }

  /** Listens like a page would, so that `catch` on an inner element is obeyed. */
  protected onEvent(type: string, listener: (event: glassEasel.ShadowedEvent<unknown>) => void): void {
    this.__wxElement?.addListener(type, listener)
  }

  /** The place of a DOM event as the page counts it. */
  protected pointOf(event: { clientX: number; clientY: number }) {
    return pagePoint(this, event)
  }

  private describe(name: string, value: unknown): void {
    const attribute =
      name === 'ariaRole' ? 'role' : name.replace(/^aria(\w)/, (_, letter: string) => `aria-${letter.toLowerCase()}`)
    if (value === undefined || value === null || value === '') this.removeAttribute(attribute)
    else this.setAttribute(attribute, asText(value))
  }
}

// A page that gives an object where a text belongs sees what JavaScript makes of it, as in WeChat.
function asText(value: unknown): string {
  return [value].join()
}

function likeDefault(value: unknown, normal: unknown): unknown {
  if (value === undefined || value === null) return normal
  if (typeof normal === 'boolean') return Boolean(value)
  if (typeof normal === 'number') return Number.isNaN(Number(value)) ? normal : Number(value)
  if (typeof normal === 'string') return asText(value)
  return value
}
