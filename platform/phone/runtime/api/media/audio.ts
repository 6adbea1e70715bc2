import { whenClosed } from '../../framework/endings'
import { addressOf } from '../../files/source'

const events = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
} as const

type Listener = (given?: object) => void

/** A sound that a program plays without showing a player. */
class InnerAudio {
  private readonly player = new window.Audio()
  private readonly stopListeners = new Set<Listener>()
  private source = '';
  [name: string]: unknown

  constructor() {
    for (const [name, type] of Object.entries(events)) this.offer(name, type)
    this['onError'] = (listener: Listener) => this.player.addEventListener('error', () => listener(this.failure()))
    this['offError'] = () => undefined
    this['onStop'] = (listener: Listener) => void this.stopListeners.add(listener)
    this['offStop'] = () => this.stopListeners.clear()
  }

  get src(): string {
    return this.source
  }

  set src(path: string) {
    this.source = path
    this.player.src = addressOf(path)
    if (this['autoplay']) this.play()
  }

  get paused(): boolean {
    return this.player.paused
  }

  get duration(): number {
    return Number.isFinite(this.player.duration) ? this.player.duration : 0
  }

  get currentTime(): number {
    return this.player.currentTime
  }

  set loop(on: boolean) {
    this.player.loop = on
  }

  set volume(level: number) {
    this.player.volume = level
  }

  set playbackRate(rate: number) {
    this.player.playbackRate = rate
  }

  play(): void {
    // A refusal reaches the page as the player's own error event.
    this.player.play().catch(() => undefined)
  }

  pause(): void {
    this.player.pause()
  }

  stop(): void {
    this.player.pause()
    this.player.currentTime = 0
    for (const listener of this.stopListeners) listener()
  }

  seek(position: number): void {
    this.player.currentTime = position
  }

  destroy(): void {
    this.player.pause()
    this.player.removeAttribute('src')
  }

  private offer(name: string, type: string): void {
    const wrapped = new Map<Listener, () => void>()
    this[`on${name}`] = (listener: Listener) => {
      const heard = () => listener()
      wrapped.set(listener, heard)
      this.player.addEventListener(type, heard)
    }
    this[`off${name}`] = (listener?: Listener) => {
      for (const [known, heard] of wrapped)
        if (!listener || known === listener) this.player.removeEventListener(type, heard)
    }
  }

  private failure() {
    const code = this.player.error?.code
    return { errCode: code === 4 ? 10004 : 10001, errMsg: this.player.error?.message ?? '' }
  }
}

export const audioApi = {
  createInnerAudioContext: () => {
    const audio = new InnerAudio()
    whenClosed(() => audio.destroy())
    return audio
  },
  setInnerAudioOption: () => undefined,
}
