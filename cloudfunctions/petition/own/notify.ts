import type { PetitionContext } from '../context'

interface Request {
  id: string
  code?: string
}

/** Whoever follows a petition and agreed to be told of it is told at this phone from now on. */
export async function notify(claimed: Request, context: PetitionContext): Promise<Record<string, never>> {
  const { petition, where } = await context.own(claimed)
  await context.addresses.put(petition._id, context.caller.openid())
  await context.petitions.set({ ...where, _id: petition._id }, { reachable: true })
  return {}
}
