import { followElder } from '../../services/elder'

/** The root of every page: gives whatever stands in it the sizes of 长辈版 while that is on. */
Component({
  data: { elder: false },
  lifetimes: {
    attached() {
      Object.assign(this, { leave: followElder((elder) => this.setData({ elder })) })
    },
    detached() {
      ;(this as unknown as { leave?: () => void }).leave?.()
    },
  },
})
