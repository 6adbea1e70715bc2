import { rightsMoveForm, rightsMoveOf, rightsToldOf, rightsWordsOf } from '../../../miniprogram/contract/rights/moves'
import { rightsPapers, type RightsPaper } from '../../../miniprogram/contract/rights/papers'
import { rightsPromises } from '../../../miniprogram/contract/rights/promises'
import type { RightsKind } from '../../../miniprogram/contract/rights/kinds'
import { rightsStatusOf, type RightsStatus } from '../../../miniprogram/contract/rights/statuses'
import { areaOf } from '../case/area'

export const rightsArea = areaOf({
  name: 'rights',
  thing: '申请',
  bringer: '申请民警',
  list: '/rights',
  reads: ['rights.queue', 'rights.desk.workbench', 'rights.desk.measures', 'rights.lawyers.list'],
  moveForm: rightsMoveForm,
  conflictExplains: '登记后，您在列表、查找和统计中都不再看到这件申请，本人不能撤销。正在承办的由维权办更换承办人。',
  moveOf: rightsMoveOf,
  wordsOf: rightsWordsOf,
  toldOf: rightsToldOf,
  statusOf: rightsStatusOf,
  promiseOf: (_kind: RightsKind, status: RightsStatus) => {
    const { promise } = rightsStatusOf(status)
    return promise && rightsPromises[promise]
  },
  paperOf: (kind: RightsPaper) => rightsPapers[kind],
})
