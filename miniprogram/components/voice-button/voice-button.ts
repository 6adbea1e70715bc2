import { permissionFor } from '../../services/permissions'
import { createRecording, longestNote, type Recorded, type Recording } from '../../services/files/recording'
import { lengthInTime } from '../../services/files/files'

/** A touch shorter than this is a tap: it starts a recording that the next tap ends, for whoever cannot hold. */
const tap = 400

const words = {
  idle: '按住说话，也可以点一下开始',
  held: '松开结束',
  running: '正在录音，再点一下结束',
} as const

/** Records a voice note while it is held, or between two taps. */
interface Data {
  state: keyof typeof words
  words: string
  /** How long it has been recording, of how long it may. */
  time: string
}

const data: Data = { state: 'idle', words: words.idle, time: '' }

Component({
  properties: {
    /** What it says while nothing is recorded. */
    idle: { type: String, value: words.idle },
  },
  data,
  lifetimes: {
    detached() {
      this.end()
    },
  },
  pageLifetimes: {
    hide() {
      this.end()
    },
  },
  methods: {
    async press() {
      if (this.data.state === 'running') return this.end()
      this.show('held')
      Object.assign(this, { pressedAt: Date.now() })
      const permission = await permissionFor('scope.record')
      if (permission === 'granted' && this.data.state !== 'idle') return this.begin()
      this.show('idle')
      if (permission === 'asked') void wx.showToast({ title: '现在可以录音了', icon: 'none' })
    },
    release() {
      if (this.data.state !== 'held') return
      if (Date.now() - this.instance().pressedAt < tap) this.show('running')
      else this.end()
    },
    begin() {
      const recording = createRecording({
        started: () => this.count(),
        recorded: (note: Recorded) => this.finish(() => this.triggerEvent('recorded', note)),
        failed: (title: string) => this.finish(() => void wx.showToast({ title, icon: 'none' })),
      })
      Object.assign(this, { recording })
      recording.start()
    },
    end() {
      const { recording } = this.instance()
      if (recording) recording.stop()
      else this.show('idle')
    },
    finish(say: () => void) {
      const { ticking } = this.instance()
      if (ticking !== undefined) clearInterval(ticking)
      Object.assign(this, { recording: undefined, ticking: undefined })
      this.show('idle')
      say()
    },
    count() {
      const from = Date.now()
      const tick = () => {
        const seconds = Math.floor((Date.now() - from) / 1000)
        this.setData({ time: `${lengthInTime(seconds)} / ${lengthInTime(longestNote)}` })
      }
      tick()
      Object.assign(this, { ticking: setInterval(tick, 1000) })
    },
    show(state: keyof typeof words) {
      this.setData({ state, words: words[state], ...(state === 'idle' ? { time: '' } : {}) })
    },
    /** What belongs to this button and not to the screen. */
    instance() {
      return this as unknown as { pressedAt: number; recording?: Recording; ticking?: number }
    },
  },
})
