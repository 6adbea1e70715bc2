import { sorted, type CollectionRow } from './index-row'

/** What cases of any sort are kept in. */
export const caseCollections: CollectionRow[] = [
  {
    name: 'lawyers',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'identity', fields: [['identity', 'asc']], unique: true },
      { name: 'licence', fields: [['licenceIndex', 'asc']], unique: true },
    ],
  },
  {
    name: 'rights',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'number', fields: [['number', 'asc']], unique: true },
      sorted('mine', 'applicant', 'order'),
      sorted('told', 'applicant', 'toldOrder'),
      sorted('circle', 'circle', 'order'),
      sorted('pressing', 'circle', 'dueOrder', 'asc'),
      sorted('waiting', 'waits', 'dueOrder', 'asc'),
      sorted('terms', 'terms', 'order'),
      sorted('counsel', 'counsel', 'order'),
      { name: 'status', fields: [['status', 'asc']] },
      { name: 'lawyers', fields: [['lawyers.lawyer', 'asc']] },
      { name: 'measures', fields: [['measureDueAt', 'asc']] },
      { name: 'received', fields: [['receivedAt', 'asc']] },
      { name: 'evidence', fields: [['evidence.id', 'asc']] },
      { name: 'results', fields: [['timeline.evidence.id', 'asc']] },
      { name: 'awaited', fields: [['dueAwaits', 'asc']] },
      { name: 'clock', fields: [['clockAt', 'asc']] },
      { name: 'alerts', fields: [['alertAt', 'asc']] },
      { name: 'unchecked', fields: [['unchecked', 'asc']] },
      { name: 'news', fields: [['newsAt', 'asc']] },
    ],
  },
  {
    name: 'links',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'application', fields: [['application', 'asc']] },
      { name: 'petition', fields: [['petition', 'asc']] },
    ],
  },
  {
    name: 'petitions',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'number', fields: [['number', 'asc']], unique: true },
      sorted('mine', 'owner', 'order'),
      sorted('told', 'owner', 'toldOrder'),
      { name: 'order', fields: [['order', 'desc']] },
      { name: 'pressing', fields: [['dueOrder', 'asc']] },
      sorted('pressingStatus', 'status', 'dueOrder', 'asc'),
      ...['facets', 'team', 'terms', 'contacts'].map((path) => sorted(path, path, 'order')),
      sorted('waiting', 'waits', 'dueOrder', 'asc'),
      {
        name: 'urgent',
        fields: [
          ['waits', 'asc'],
          ['happening', 'asc'],
          ['dueOrder', 'asc'],
        ],
      },
      { name: 'code', fields: [['code', 'asc']] },
      { name: 'evidence', fields: [['evidence.id', 'asc']] },
      { name: 'talk', fields: [['talk.evidence.id', 'asc']] },
      { name: 'results', fields: [['timeline.evidence.id', 'asc']] },
      { name: 'awaited', fields: [['dueAwaits', 'asc']] },
      { name: 'clock', fields: [['clockAt', 'asc']] },
      { name: 'alerts', fields: [['alertAt', 'asc']] },
      { name: 'unchecked', fields: [['unchecked', 'asc']] },
      { name: 'news', fields: [['newsAt', 'asc']] },
    ],
  },
]
