import { BuiltIn } from '../built-in'
import { hoverOn, hoverProps, type HoverProps } from '../hover'

export class View extends BuiltIn<HoverProps> {
  protected defaults(): HoverProps {
    return hoverProps('none', 50, 400)
  }

  protected override built(): void {
    hoverOn(this, (type, listener) => this.onEvent(type, listener))
  }
}

/** On a phone these lie over native components; here a view does. */
export class CoverView extends View {}
