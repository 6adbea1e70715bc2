interface Option {
  value: string
  label: string
}

/** One of many: a sheet that lists them. */
Component({
  properties: { label: String, options: { type: Array, value: [] as Option[] }, value: String },
  data: { open: false, chosen: '' },
  observers: {
    'options, value'(options: Option[], value: string) {
      this.setData({ chosen: options.find((option) => option.value === value)?.label ?? '' })
    },
  },
  methods: {
    open() {
      this.setData({ open: true })
    },
    close() {
      this.setData({ open: false })
    },
    choose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
      this.setData({ open: false })
      this.triggerEvent('change', { value: currentTarget.dataset.value })
    },
  },
})
