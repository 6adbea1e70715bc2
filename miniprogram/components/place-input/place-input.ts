import type { Place } from '../../contract/fields'

/** Asks for a place in words, or picked on the map; a place written by hand has no position. */
Component({
  properties: { label: String, hint: String, value: null },
  data: { name: '', address: '' },
  observers: {
    value(value: Place | null) {
      this.setData({ name: value?.name ?? '', address: value?.address ?? '' })
    },
  },
  methods: {
    write({ detail }: { detail: { value: string } }) {
      const place = this.data.value as Place | null
      const value = detail.value || place?.address ? { ...place, name: detail.value } : undefined
      this.triggerEvent('change', { value })
    },
    pick() {
      wx.chooseLocation({
        success: ({ name, address, latitude, longitude }) => {
          const value: Place = { name: name || address, address, latitude, longitude }
          this.triggerEvent('change', { value })
        },
        fail: ({ errMsg }) => {
          if (errMsg.includes('cancel')) return
          void wx.showToast({ title: '地图没有打开，可以直接填写地点', icon: 'none' })
        },
      })
    },
    clear() {
      this.triggerEvent('change', { value: undefined })
    },
  },
})
