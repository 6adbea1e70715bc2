import * as sdk from 'wx-server-sdk'
import type { Duty } from '../../miniprogram/contract/duties'
import type { OfficerSeries } from '../../miniprogram/contract/people/answers'
import { databaseOver, type Database } from '../../cloudfunctions/shared/database'
import { keysFrom, type Environment, type Keys } from '../../cloudfunctions/shared/keys'
import { newOfficer } from '../../cloudfunctions/shared/officers/entry'
import type { OfficerRecord } from '../../cloudfunctions/shared/officers/record'
import type { UnitRecord } from '../../cloudfunctions/shared/units'
import { people } from './people'
import { pathTo, seededUnits } from './units'

interface Post {
  /** 警号 */
  number: string
  unit: string
  duties: Duty[]
  series?: OfficerSeries
  /** As the roster has it. */
  phone?: string
  /** On the roster, with no WeChat yet. */
  unbound?: true
}

/** Who of the people is an officer; whoever is not listed is a citizen, of whom nothing is stored. */
export const posts: Record<string, Post> = {
  'officer-zhou': { number: '120481', unit: 'south-station', duties: [], phone: '13800001001' },
  'officer-new': { number: '120482', unit: 'south-station', duties: [], phone: '13800001004', unbound: true },
  'clerk-sun': { number: '120031', unit: 'inspection', duties: ['intakeClerk'] },
  'inspector-chen': { number: '120016', unit: 'inspection', duties: ['inspector'] },
  'inspector-liu': { number: '120023', unit: 'inspection', duties: ['inspector'] },
  'leader-wu': { number: '120011', unit: 'inspection', duties: ['leader'] },
  'supervisor-zhao': { number: '120007', unit: 'inspection', duties: ['supervisor'] },
  'chief-lin': { number: '120001', unit: 'city', duties: ['chiefInspector'] },
  'team-he': { number: '120215', unit: 'south-inspection', duties: ['handler'] },
  'team-gao': { number: '120202', unit: 'south-inspection', duties: ['leader'] },
  'team-xu': { number: '120318', unit: 'north-inspection', duties: ['handler'] },
  'station-ma': { number: '120405', unit: 'south-station', duties: ['leader'] },
  'rights-tang': { number: '120042', unit: 'inspection', duties: ['rightsOffice'] },
  'rights-deng': { number: '120047', unit: 'inspection', duties: ['rightsOffice'] },
  'rights-fang': { number: '120226', unit: 'south-inspection', duties: ['rightsOffice'] },
  'admin-qian': { number: '120071', unit: 'city', duties: ['administrator'] },
  'security-feng': { number: '120072', unit: 'city', duties: ['securityOfficer'], phone: '13800001003' },
  'auditor-mei': { number: '120073', unit: 'city', duties: ['auditor'] },
}

interface ReachableCloud {
  sdkEnvironment: Readonly<Record<string, string>>
}

/** Writes the units and officers of an invented city; whatever is there already stays as it is. */
export async function seed(cloud: ReachableCloud, environment: Environment): Promise<void> {
  await reaching(cloud, () => write(databaseOver(sdk.database()), keysFrom(environment)))
}

/** Lets the SDK of this process reach a cloud while something is done. */
export async function reaching<Result>(
  { sdkEnvironment }: ReachableCloud,
  act: () => Promise<Result>,
): Promise<Result> {
  const before = { ...process.env }
  Object.assign(process.env, sdkEnvironment)
  try {
    sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })
    return await act()
  } finally {
    for (const name of Object.keys(sdkEnvironment)) restore(name, before[name])
  }
}

async function write(database: Database, keys: Keys): Promise<void> {
  const units = database.collection<UnitRecord>('units')
  const officers = database.collection<OfficerRecord>('officers')
  await Promise.all([
    ...seededUnits.map((unit) => units.add(unit)),
    ...Object.entries(posts).map(([openid, post]) => officers.add(officerOf(openid, post, keys))),
  ])
}

function officerOf(openid: string, given: Post, keys: Keys): OfficerRecord {
  const { number, unit, duties, series = 'police', phone, unbound: free } = given
  const post = seededUnits.find(({ _id }) => _id === unit)
  if (!post) throw new Error(`There is no unit ${unit}.`)
  const name = people.find((person) => person.openid === openid)?.name ?? ''
  const served = { id: unit, name: post.name, kind: post.kind, path: pathTo(unit) }
  return {
    ...newOfficer({ number, name, series, unit: served, duties, phone }, keys),
    ...(!free && { identity: keys.digest('identity', openid) }),
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
