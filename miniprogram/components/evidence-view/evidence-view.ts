import type { Evidence } from '../../contract/evidence'
import { sizeOf } from '../../services/files/files'

interface Sound {
  id: string
  url: string
  name: string
  about: string
}

type IdTouch = WechatMiniprogram.TouchEvent<object, object, { id: string }>

/** Shows what was handed in: pictures and videos open large, voice notes play in place. */
Component({
  properties: { evidence: { type: Array, value: [] as Evidence[] } },
  data: { visible: [] as Evidence[], sounds: [] as Sound[], playing: '' },
  observers: {
    evidence(evidence: Evidence[]) {
      const sounds = evidence.filter(({ kind }) => kind === 'audio')
      this.setData({
        visible: evidence.filter(({ kind }) => kind !== 'audio'),
        sounds: sounds.map(({ id, url, name, bytes }) => ({ id, url, name, about: sizeOf(bytes) })),
      })
    },
  },
  lifetimes: {
    detached() {
      this.player()?.destroy()
    },
  },
  pageLifetimes: {
    hide() {
      this.player()?.stop()
    },
  },
  methods: {
    look({ currentTarget }: IdTouch) {
      const current = this.data.visible.findIndex(({ id }) => id === currentTarget.dataset.id)
      const sources = this.data.visible.map(({ url, kind }) => ({ url, type: kind as 'image' | 'video' }))
      void wx.previewMedia({ sources, current })
    },
    play({ currentTarget }: IdTouch) {
      const sound = this.data.sounds.find(({ id }) => id === currentTarget.dataset.id)
      this.player()?.destroy()
      if (!sound || this.data.playing === sound.id) return this.setData({ playing: '' })
      const player = wx.createInnerAudioContext()
      const ended = () => this.setData({ playing: '' })
      player.onEnded(ended)
      player.onStop(ended)
      player.onError(() => {
        ended()
        void wx.showToast({ title: '语音没有放出来，请下拉刷新后再试', icon: 'none' })
      })
      player.src = sound.url
      player.play()
      Object.assign(this, { sounding: player })
      this.setData({ playing: sound.id })
    },
    player() {
      return (this as unknown as { sounding?: WechatMiniprogram.InnerAudioContext }).sounding
    },
  },
})
