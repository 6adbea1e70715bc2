import { BuiltIn } from '../built-in'
import { hoverOn, hoverProps, type HoverProps } from '../hover'

interface NavigatorProps extends HoverProps {
  url: string
  openType: string
  delta: number
}

type Open = (props: NavigatorProps) => Promise<unknown> | undefined

/** The runtime's own routing, named as `open-type` names it. */
export const routes: Record<string, Open> = {}

export class Navigator extends BuiltIn<NavigatorProps> {
  protected defaults(): NavigatorProps {
    return { ...hoverProps('navigator-hover', 50, 600), url: '', openType: 'navigate', delta: 1 }
  }

  protected override built(): void {
    this.setAttribute('role', 'link')
    this.tabIndex = 0
    hoverOn(this, (type, listener) => this.onEvent(type, listener))
    this.onEvent('tap', () => {
      routes[this.props.openType]?.(this.props)?.then(
        (answer) => this.emit('success', answer),
        (reason: unknown) => this.emit('fail', reason),
      )
    })
  }
}
