import { caseCollections } from './cases'
import { inspectionCollections } from './inspection'
import { sorted, type CollectionRow } from './index-row'

/** Every collection and index of the service: the local cloud, the deployment and the docs read this one list. Phones reach none of them but through functions. */
export const collections: CollectionRow[] = [
  {
    name: 'units',
    rule: 'ADMINONLY',
    indexes: [{ name: 'place', fields: [['place', 'asc']] }],
  },
  {
    name: 'officers',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'identity', fields: [['identity', 'asc']], unique: true },
      { name: 'session', fields: [['sessions.token', 'asc']] },
      { name: 'unit', fields: [['unit', 'asc']] },
      sorted('duties', 'duties', 'number', 'asc'),
      { name: 'number', fields: [['number', 'asc']], unique: true },
      { name: 'byUnit', fields: [['byUnit', 'asc']] },
      ...['unitPath', 'names'].flatMap((path) => [
        sorted(path, path, 'number', 'asc'),
        sorted(`${path}ByUnit`, path, 'byUnit', 'asc'),
      ]),
      { name: 'phone', fields: [['phoneIndex', 'asc']] },
      { name: 'standing', fields: [['standsFor.officer', 'asc']] },
      { name: 'listed', fields: [['listed', 'asc']] },
      { name: 'digest', fields: [['digestAt', 'asc']] },
      { name: 'used', fields: [['sessions.seenAt', 'asc']] },
    ],
  },
  {
    name: 'bindings',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'invitation', fields: [['invitation', 'asc']] },
      sorted('asker', 'identity', 'askedAt'),
      sorted('waiting', 'state', 'askedAt', 'asc'),
      { name: 'expiry', fields: [['expiresAt', 'asc']] },
    ],
  },
  {
    name: 'signins',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'code', fields: [['code', 'asc']], unique: true },
      { name: 'expiry', fields: [['expiresAt', 'asc']] },
    ],
  },
  {
    name: 'attachments',
    rule: 'ADMINONLY',
    indexes: [{ name: 'age', fields: [['at', 'asc']] }],
  },
  {
    name: 'exports',
    rule: 'ADMINONLY',
    indexes: [
      sorted('officer', 'officer', 'at'),
      sorted('waiting', 'state', 'heldUntil', 'asc'),
      { name: 'age', fields: [['at', 'asc']] },
    ],
  },
  {
    name: 'rosterimports',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'slot', fields: [['slot', 'asc']], unique: true },
      sorted('waiting', 'state', 'heldUntil', 'asc'),
      { name: 'age', fields: [['at', 'desc']] },
    ],
  },
  {
    name: 'rosterpieces',
    rule: 'ADMINONLY',
    indexes: [sorted('import', 'import', 'place', 'asc'), { name: 'age', fields: [['at', 'asc']] }],
  },
  {
    name: 'guesses',
    rule: 'ADMINONLY',
    indexes: [{ name: 'until', fields: [['until', 'asc']] }],
  },
  {
    name: 'audit',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'waiting',
        fields: [
          ['day', 'asc'],
          ['at', 'asc'],
        ],
      },
      {
        name: 'place',
        fields: [
          ['day', 'asc'],
          ['place', 'asc'],
        ],
        unique: true,
      },
      {
        name: 'subject',
        fields: [
          ['subjects', 'asc'],
          ['at', 'desc'],
        ],
      },
      {
        name: 'officer',
        fields: [
          ['by', 'asc'],
          ['at', 'desc'],
        ],
      },
    ],
  },
  {
    name: 'auditdays',
    rule: 'ADMINONLY',
    indexes: [{ name: 'before', fields: [['before', 'asc']], unique: true }],
  },
  {
    name: 'addresses',
    rule: 'ADMINONLY',
    indexes: [],
  },
  {
    name: 'series',
    rule: 'ADMINONLY',
    indexes: [],
  },
  {
    name: 'figures',
    rule: 'ADMINONLY',
    indexes: [{ name: 'day', fields: [['day', 'desc']] }],
  },
  {
    name: 'notices',
    rule: 'ADMINONLY',
    indexes: [sorted('published', 'state', 'order')],
  },
  ...caseCollections,
  ...inspectionCollections,
]
