import { counselBindForm } from '../../../../contract/rights/form'
import { askedFields } from '../../../../components/field/asked'
import { call } from '../../../../services/cloud'

/** A lawyer is known from now on at this phone. Nothing of the code is kept here. */
Page({
  data: {
    names: Object.keys(counselBindForm.fields),
    fields: askedFields(counselBindForm.fields),
    values: {},
    problems: {},
    failure: '',
    sending: false,
  },
  answer({ detail: { name, value } }: { detail: { name: string; value: unknown } }) {
    this.setData({ [`values.${name}`]: value, [`problems.${name}`]: '', failure: '' })
  },
  async bind() {
    if (this.data.sending) return
    const { value, problems } = counselBindForm.read(this.data.values)
    if (!value) return this.setData({ problems })
    this.setData({ sending: true, problems: {}, failure: '' })
    const reply = await call('rights.counsel.bind', value)
    this.setData({ sending: false })
    if (reply.ok) {
      void wx.showToast({ title: `${reply.data.name}律师，已绑定`, icon: 'none' })
      void wx.redirectTo({ url: '/officer/rights/counsel/mine/mine' })
    } else if (reply.error.fields) this.setData({ problems: reply.error.fields })
    else this.setData({ failure: reply.error.message })
  },
})
