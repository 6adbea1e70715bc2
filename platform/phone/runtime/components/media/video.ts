import { addressOf } from '../../files/source'
import { BuiltIn } from '../built-in'
import { templateOf } from './template-of'

interface VideoProps {
  src: string
  poster: string
  controls: boolean
  autoplay: boolean
  loop: boolean
  muted: boolean
  objectFit: string
  initialTime: number
}

const passedOn = { play: 'play', pause: 'pause', ended: 'ended', waiting: 'waiting' } as const

export class Video extends BuiltIn<VideoProps> {
  readonly player = document.createElement('video')

  protected defaults(): VideoProps {
    return {
      src: '',
      poster: '',
      controls: true,
      autoplay: false,
      loop: false,
      muted: false,
      objectFit: 'contain',
      initialTime: 0,
    }
  }

  protected override built(): void {
    const { player } = this
    player.playsInline = true
    player.controls = true
    this.append(player)
    for (const [from, to] of Object.entries(passedOn)) player.addEventListener(from, () => this.emit(to, {}))
    player.addEventListener('timeupdate', () =>
      this.emit('timeupdate', { currentTime: player.currentTime, duration: player.duration }),
    )
    player.addEventListener('loadedmetadata', () => {
      if (this.props.initialTime) player.currentTime = this.props.initialTime
      this.emit('loadedmetadata', { width: player.videoWidth, height: player.videoHeight, duration: player.duration })
    })
    player.addEventListener('error', () =>
      this.emit('error', { errMsg: player.error?.message ?? `failed to load ${this.props.src}` }),
    )
    player.addEventListener('fullscreenchange', () => {
      this.emit('fullscreenchange', { fullScreen: document.fullscreenElement === player, direction: 'vertical' })
    })
  }

  protected override changed(name: string): void {
    const { player } = this
    const { src, poster, controls, autoplay, loop, muted, objectFit } = this.props
    if (name === 'src' && src) player.src = addressOf(src, templateOf(this))
    if (name === 'poster') player.poster = addressOf(poster, templateOf(this))
    player.style.objectFit = objectFit
    Object.assign(player, { controls, autoplay, loop, muted })
  }
}
