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
      this.fit()
      this.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => this.emit('error', { errMsg: `failed to load ${this.props.src}` }))
  }

  protected override changed(name: string): void {
    const { src, mode, lazyLoad } = this.props
    if (name === 'lazyLoad') this.picture.loading = lazyLoad ? 'lazy' : 'eager'
    if (name === 'mode') {
      this.setAttribute('mode', mode)
      this.fit()
    }
    if (name !== 'src') return
    this.style.removeProperty('--ratio')
    if (src) this.picture.src = addressOf(src, templateOf(this))
    else this.picture.removeAttribute('src')
  }

  /** With `widthFix` and `heightFix` the picture's own shape gives the other side. */
  private fit(): void {
    const { naturalWidth, naturalHeight } = this.picture
    if (naturalWidth) this.style.setProperty('--ratio', `${naturalWidth} / ${naturalHeight}`)
  }
}
