interface Consent {
  name: string
  title: string
  words: string
  agreed: boolean
}

/** Says in plain words what each kind of personal data is used for, and asks to agree to each by itself; `more` leads to the whole of it. */
Component({
  properties: { consents: { type: Array, value: [] as Consent[] }, problem: String },
  methods: {
    turn({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { name: string; agreed: boolean }>) {
      const { name, agreed } = currentTarget.dataset
      this.triggerEvent('change', { name, agreed: !agreed })
    },
    more() {
      this.triggerEvent('more')
    },
  },
})
