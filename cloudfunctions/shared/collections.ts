interface Index {
  name: string
  fields: [path: string, direction: 'asc' | 'desc'][]
  unique?: boolean
}

/** Every collection and index of the service: the local cloud, the deployment and the docs read this one list. Phones reach none of them but through functions. */
export const collections: { name: string; rule: 'ADMINONLY'; indexes: Index[] }[] = [
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
    name: 'guesses',
    rule: 'ADMINONLY',
    indexes: [{ name: 'until', fields: [['until', 'asc']] }],
  },
  {
    name: 'petitions',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'number', fields: [['number', 'asc']], unique: true },
      {
        name: 'mine',
        fields: [
          ['owner', 'asc'],
          ['order', 'desc'],
        ],
      },
      {
        name: 'status',
        fields: [
          ['status', 'asc'],
          ['order', 'desc'],
        ],
      },
      { name: 'order', fields: [['order', 'desc']] },
      { name: 'code', fields: [['code', 'asc']] },
      { name: 'evidence', fields: [['evidence.id', 'asc']] },
      { name: 'awaited', fields: [['dueAwaits', 'asc']] },
    ],
  },
]
