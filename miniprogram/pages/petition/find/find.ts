import { codeLength } from '../../../components/code-input/groups'
import { call } from '../../../services/cloud'
import { keepCode } from '../../../services/petition/codes'
import { go } from '../../../services/way'

Page({
  data: {
    code: '',
    /** Why nothing was found. */
    failure: '',
    busy: false,
  },
  type({ detail }: { detail: { value: string } }) {
    this.setData({ code: detail.value, failure: '' })
  },
  async find() {
    const { code, busy } = this.data
    if (busy) return
    if (code.length < codeLength)
      return this.setData({ failure: `查询码是 ${codeLength} 位数字，现在 ${code.length} 位` })
    this.setData({ busy: true, failure: '' })
    const reply = await call('petition.find', { code })
    this.setData({ busy: false })
    if (!reply.ok) return this.setData({ failure: reply.error.message })
    keepCode(reply.data.id, code)
    // Nobody who is handed the phone back finds it still written there.
    this.setData({ code: '' })
    go(`/pages/petition/detail/detail?id=${reply.data.id}`)
  },
})
