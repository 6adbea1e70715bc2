import { BlockList, isIP } from 'node:net'
import type { Environment } from './keys'

/**
 * The environment variable with the addresses from which the console may be used (互联网政务应用安全管理规定 第十九条):
 * IPv4 or IPv6 addresses or ranges, `10.20.0.0/16,2001:db8::1`. Empty: from everywhere.
 */
export const staffAddresses = 'STAFF_ADDRESSES'

/** Whether an address lies in one of the office networks. @throws naming the entry that is none. */
export function officesFrom(environment: Environment): (address: string) => boolean {
  const entries = (environment[staffAddresses] ?? '').split(',').map((entry) => entry.trim())
  if (entries.join('') === '') return () => true
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
