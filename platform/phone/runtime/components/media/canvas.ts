import { addressOf } from '../../files/source'
import { BuiltIn } from '../built-in'

interface CanvasProps {
  type: string
  canvasId: string
}

/** A surface to draw on, of type `2d`: a selector query's `node` is its canvas. */
export class Canvas extends BuiltIn<CanvasProps> {
  protected defaults(): CanvasProps {
    return { type: '', canvasId: '' }
  }

  protected override built(): void {
    this.append(Object.assign(document.createElement('canvas'), { createImage }))
  }
}

/** A picture to be drawn, by an address as programs know it. */
function createImage(): HTMLImageElement {
  const picture = new Image()
  return Object.defineProperty(picture, 'src', {
    get: () => picture.getAttribute('src') ?? '',
    set: (path: string) => {
      picture.setAttribute('src', addressOf(path))
    },
  })
}
