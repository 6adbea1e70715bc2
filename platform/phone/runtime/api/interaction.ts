import { addressOf } from '../files/source'
import {
  hideToast,
  type ModalOptions,
  showActionSheet,
  showModal,
  showToast,
  type ToastOptions,
} from '../frame/sheets/dialogs'
import { api, ApiFailure } from './call'

interface ActionSheetOptions {
  itemList: string[]
  itemColor?: string
  alertText?: string
}

export const interactionApi = {
  showToast: api('showToast', (options: ToastOptions) => {
    const image = options.image ? { image: addressOf(options.image) } : {}
    showToast({ ...options, ...image }, options.duration ?? 1500)
  }),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', (options: ToastOptions) => showToast({ ...options, icon: 'loading' }, undefined)),
  hideLoading: api('hideLoading', hideToast),
  showModal: api('showModal', (options: ModalOptions) => showModal(options)),
  showActionSheet: api('showActionSheet', async ({ itemList, itemColor, alertText }: ActionSheetOptions) => {
    if (itemList.length > 6) throw new ApiFailure('parameter error: itemList should not be large than 6')
    const options = { ...(alertText ? { title: alertText } : {}), ...(itemColor ? { color: itemColor } : {}) }
    const tapIndex = await showActionSheet(itemList, options)
    if (tapIndex === undefined) throw new ApiFailure('cancel')
    return { tapIndex }
  }),
}
