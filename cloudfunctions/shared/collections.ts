interface Index {
  name: string
  fields: [path: string, direction: 'asc' | 'desc'][]
  unique?: boolean
}

/** Every collection and index of the service: the local cloud, the deployment and the docs read this one list. */
export const collections: { name: string; indexes: Index[] }[] = [
  {
    name: 'units',
    indexes: [{ name: 'place', fields: [['place', 'asc']] }],
  },
  {
    name: 'officers',
    indexes: [
      { name: 'identity', fields: [['identity', 'asc']], unique: true },
      { name: 'session', fields: [['sessions.token', 'asc']] },
    ],
  },
  {
    name: 'signins',
    indexes: [
      { name: 'code', fields: [['code', 'asc']], unique: true },
      { name: 'expiry', fields: [['expiresAt', 'asc']] },
    ],
  },
  {
    name: 'attachments',
    indexes: [{ name: 'age', fields: [['at', 'asc']] }],
  },
  {
    name: 'petitions',
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
      { name: 'evidence', fields: [['evidence.id', 'asc']] },
    ],
  },
]
