import { BlockList, isIP } from 'node:net'
import type { Environment } from './keys'
import { Refusal } from './refusal'

/**
 * The environment variable with the addresses from which the console may be used (互联网政务应用安全管理规定 第十九条):
 * IPv4 or IPv6 addresses or ranges, `10.20.0.0/16,2001:db8::1`, or `any`. Where nobody has said from where, no console is
 * answered.
 */
export const staffAddresses = 'STAFF_ADDRESSES'
/** From everywhere: has to be said. */
export const anyAddress = 'any'

/**
 * Whether an address lies in one of the office networks; asking throws where none are named.
 * @throws naming the entry that is none
 */
export function officesFrom(environment: Environment): (address: string) => boolean {
  const entries = (environment[staffAddresses] ?? '').split(',').map((entry) => entry.trim())
  if (entries.join('') === '') {
    console.error(JSON.stringify({ event: 'NO_OFFICES', missing: staffAddresses }))
    return () => {
      throw new Refusal('ELSEWHERE', `没有设置允许使用控制台的地址，请运维人员设置 ${staffAddresses}`)
    }
  }
  if (entries.join() === anyAddress) return () => true
  const offices = new BlockList()
  for (const entry of entries) add(offices, entry)
  return (address) => {
    const family = familyOf(address)
    return family !== undefined && offices.check(address, family)
  }
}

const longestPrefix = { ipv4: 32, ipv6: 128 } as const

function add(offices: BlockList, entry: string): void {
  const [address = '', prefix, ...more] = entry.split('/')
  const family = familyOf(address)
  const malformed = new Error(
    `The environment variable ${staffAddresses} holds “${entry}”, which is no address or range.`,
  )
  if (!family || more.length) throw malformed
  if (prefix === undefined) return offices.addAddress(address, family)
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > longestPrefix[family]) throw malformed
  return offices.addSubnet(address, Number(prefix), family)
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : undefined
}
