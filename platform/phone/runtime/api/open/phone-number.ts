import type { Emit } from '../../components/form/open-type'
import { showModal } from '../../frame/sheets/dialogs'
import { ApiFailure, failureOf } from '../call'
import { ask } from '../cloud'

/** What a button with `open-type="getPhoneNumber"` does: the page gets a code that its server exchanges. */
export async function givePhoneNumber(emit: Emit): Promise<void> {
  try {
    const { masked } = await ask<{ masked: string }>('POST', '/wx/phone-number', {})
    const { confirm } = await showModal({
      title: '申请获取并验证你的手机号',
      content: masked || '微信没有绑定手机号',
      cancelText: '不允许',
      confirmText: '允许',
    })
    if (!confirm) throw new ApiFailure('user deny')
    const { code } = await ask<{ code: string }>('POST', '/wx/phone-number-code', {})
    emit('getphonenumber', { code, errMsg: 'getPhoneNumber:ok' })
  } catch (error) {
    const { errMsg } = failureOf('getPhoneNumber', error)
    emit('getphonenumber', { errMsg })
  }
}
