import type { Database } from '../../database'
import type { Keys } from '../../keys'
import type { Sealed } from '../../seal'

/** Where WeChat reaches whoever wants to be told of one case. Nothing but the key joins the two. */
interface AddressRecord {
  /** Digest of the case's id. */
  _id: string
  openid: Sealed
}

export interface Addresses {
  put: (record: string, openid: string) => Promise<void>
  of: (record: string) => Promise<string | undefined>
  forget: (record: string) => Promise<void>
}

export function addressesIn(database: Database, { digest, seal }: Keys): Addresses {
  const addresses = database.collection<AddressRecord>('addresses')
  const placeOf = (record: string) => digest('address', record)
  return {
    put: async (record, openid) => {
      const _id = placeOf(record)
      const sealed = seal.text(openid, _id, 'openid')
      if (!(await addresses.add({ _id, openid: sealed }))) await addresses.change({ _id }, { openid: sealed })
    },
    of: async (record) => {
      const _id = placeOf(record)
      const found = await addresses.first({ _id })
      return found && seal.open(found.openid, _id, 'openid')
    },
    forget: async (record) => {
      await addresses.remove({ _id: placeOf(record) })
    },
  }
}
