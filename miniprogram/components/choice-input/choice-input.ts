interface Option {
  value: string
  label: string
}

/** One of a few: every choice is on the screen at once. */
Component({
  properties: { label: String, options: { type: Array, value: [] as Option[] }, value: String },
  methods: {
    choose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
      this.triggerEvent('change', { value: currentTarget.dataset.value })
    },
  },
})
