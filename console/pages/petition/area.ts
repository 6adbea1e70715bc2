import { printReason } from '../../../miniprogram/contract/petition/desk'
import { moveForm, moveOf, toldOf, wordsOf } from '../../../miniprogram/contract/petition/moves'
import { papers } from '../../../miniprogram/contract/petition/papers'
import { promiseOf } from '../../../miniprogram/contract/petition/promises'
import { statusOf } from '../../../miniprogram/contract/petition/statuses'
import { areaOf } from '../case/area'

export const petitionArea = areaOf({
  name: 'petition',
  thing: '来件',
  bringer: '来件人',
  list: '/petitions',
  reads: ['petition.queue', 'petition.desk.workbench'],
  moveForm,
  conflictExplains: '登记后，您在列表、查找和统计中都不再看到这件来件，本人不能撤销。正在承办的会交还重新分派。',
  sheetNote: '姓名、电话在屏幕和文稿上遮掩，签发后的文书写全；下载写有姓名、电话的文书需要填写理由。',
  download: {
    title: '下载写有来件人姓名、电话的文书',
    explains: '下载人、时间和理由会记入审计日志，不能删除。请仅为办理这件来件下载，并按规定保管。',
    field: printReason,
  },
  moveOf,
  wordsOf,
  toldOf,
  statusOf,
  promiseOf,
  paperOf: (kind: keyof typeof papers) => papers[kind],
})
