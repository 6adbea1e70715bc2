import type { Database } from '../../shared/database'
import type { Keys } from '../../shared/keys'
import type { Sealed } from '../../shared/seal'

/** Where WeChat reaches whoever wants to be told of one petition. Nothing but the key joins the two. */
interface AddressRecord {
  /** Digest of the petition's id. */
  _id: string
  openid: Sealed
}

export interface Addresses {
  put: (petition: string, openid: string) => Promise<void>
  of: (petition: string) => Promise<string | undefined>
  forget: (petition: string) => Promise<void>
}

export function addressesIn(database: Database, { digest, seal }: Keys): Addresses {
  const addresses = database.collection<AddressRecord>('addresses')
  const placeOf = (petition: string) => digest('address', petition)
  return {
    put: async (petition, openid) => {
      const _id = placeOf(petition)
      const sealed = seal.text(openid, _id, 'openid')
      if (!(await addresses.add({ _id, openid: sealed }))) await addresses.change({ _id }, { openid: sealed })
    },
    of: async (petition) => {
      const _id = placeOf(petition)
      const found = await addresses.first({ _id })
      return found && seal.open(found.openid, _id, 'openid')
    },
    forget: async (petition) => {
      await addresses.remove({ _id: placeOf(petition) })
    },
  }
}
