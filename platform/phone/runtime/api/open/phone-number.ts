import type { Emit } from '../../components/form/open-type'
import { showModal } from '../../frame/sheets/dialogs'
import { failureOf } from '../call'
import { ask } from '../cloud'

/** What a button with `open-type="getPhoneNumber"` does: the page gets a code that its server exchanges. */
export async function givePhoneNumber(emit: Emit): Promise<void> {
  const { confirm } = await showModal({
    title: '申请获取你的手机号',
    cancelText: '不允许',
    confirmText: '允许',
  })
  if (!confirm) return emit('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
  try {
    const { code } = await ask<{ code: string }>('POST', '/wx/phone-number-code', {})
    emit('getphonenumber', { code, errMsg: 'getPhoneNumber:ok' })
  } catch (error) {
    const { errMsg } = failureOf('getPhoneNumber', error)
    emit('getphonenumber', { errMsg })
  }
}
