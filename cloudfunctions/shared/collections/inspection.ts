import { sorted, type CollectionRow } from './index-row'

/** What on-site inspection is kept in. */
export const inspectionCollections: CollectionRow[] = [
  {
    name: 'rollcalls',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'number', fields: [['number', 'asc']], unique: true },
      sorted('circle', 'circle', 'order'),
      sorted('waiting', 'waits', 'dueOrder', 'asc'),
      sorted('over', 'status', 'closesAt', 'asc'),
      { name: 'spreading', fields: [['spreadAfter', 'asc']] },
      { name: 'missing', fields: [['toMiss', 'asc']] },
      { name: 'kept', fields: [['forgetAt', 'asc']] },
    ],
  },
  {
    name: 'checkins',
    rule: 'ADMINONLY',
    indexes: [
      sorted('board', 'rollcall', 'changed', 'asc'),
      sorted('state', 'rollcall', 'state', 'asc'),
      sorted('kept', 'rollcall', 'fixedAt', 'asc'),
      sorted('mine', 'officer', 'changed'),
      sorted('waiting', 'officer', 'state', 'asc'),
      sorted('fixed', 'officer', 'fixedAt'),
      { name: 'picture', fields: [['picture', 'asc']] },
      { name: 'original', fields: [['answer.original.id', 'asc']] },
      { name: 'drawn', fields: [['answer.drawn.id', 'asc']] },
    ],
  },
]
