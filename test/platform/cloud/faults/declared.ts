import { startCloud, type Cloud, type LogLine } from '../../../../platform/cloud/cloud'

/** Where a trial lives, and which of its rounds it is. */
export interface Place {
  dataFolder: string
  functionsFolder: string
  round: number
}

/** The index that changes from round to round: it is built anew while everybody writes. */
export const movingIndex = 'moving'
const moving = [
  [
    ['group', 'asc'],
    ['n', 'desc'],
  ],
  [
    ['lane', 'desc'],
    ['log', 'asc'],
  ],
] as const

const collectionsIn = (round: number) => [
  {
    name: 'things',
    indexes: [
      { name: 'serial', fields: [['serial', 'asc']] as const, unique: true },
      { name: 'group', fields: [['group', 'asc']] as const },
      { name: 'log', fields: [['log', 'asc']] as const },
      { name: movingIndex, fields: moving[round % 2] ?? moving[0] },
    ],
  },
  { name: 'accounts', indexes: [{ name: 'balance', fields: [['balance', 'asc']] as const }] },
  { name: 'transfers', indexes: [{ name: 'from', fields: [['from', 'asc']] as const }] },
]

/** A plain start: what there is to mend after a crash, it mends by itself. */
export const startIn = ({ dataFolder, functionsFolder, round }: Place, log?: (line: LogLine) => void): Promise<Cloud> =>
  startCloud({
    dataFolder,
    functionsFolder,
    environment: {},
    collections: collectionsIn(round),
    timers: false,
    ...(log && { log }),
  })
