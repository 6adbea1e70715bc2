import { addressOf } from '../../files/source'
import { BuiltIn } from '../built-in'
import { templateOf } from './template-of'

interface ImageProps {
  src: string
  mode: string
  lazyLoad: boolean
  showMenuByLongpress: boolean
}

export class Image extends BuiltIn<ImageProps> {
  private readonly picture = document.createElement('img')

  protected defaults(): ImageProps {
    return { src: '', mode: 'scaleToFill', lazyLoad: false, showMenuByLongpress: false }
  }

  protected override built(): void {
    const { picture } = this
    picture.alt = ''
    picture.draggable = false
    this.setAttribute('mode', this.props.mode)
    this.append(picture)
    picture.addEventListener('load', () => {
      this.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => this.emit('error', { errMsg: `failed to load ${this.props.src}` }))
  }

  protected override changed(name: string): void {
    const { src, mode, lazyLoad } = this.props
    if (name === 'lazyLoad') this.picture.loading = lazyLoad ? 'lazy' : 'eager'
    if (name === 'mode') this.setAttribute('mode', mode)
    if (name !== 'src') return
    if (src) this.picture.src = addressOf(src, templateOf(this))
    else this.picture.removeAttribute('src')
  }
}
