import { skipToken, useQuery } from '@tanstack/react-query'
import type { Input } from '../../../miniprogram/contract/actions'
import type { SigninClaim } from '../../../miniprogram/contract/people/answers'
import type { Refused } from '../../../miniprogram/contract/replies'
import { answerTo, keyOf } from '../../services/cloud'

export interface Signin {
  /** To be drawn; absent until there is one. */
  code?: string
  expired: boolean
  confirmed?: Extract<SigninClaim, { state: 'confirmed' }>
  /** Why there is no code. */
  refused?: Refused
  /** The code stands, but the cloud cannot be asked about it just now. */
  unheard: boolean
  renew: () => void
}

const everySecond = 1000

/** Asks for a code and then, each second while the page is visible, whether a phone has confirmed it. */
export function useSignin(): Signin {
  const start = useQuery({
    ...answerTo('people.signin.start', {}),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const claim = useClaim(start.data && { id: start.data.id, secret: start.data.secret })
  const state = claim.data?.state
  return {
    code: start.isFetching ? undefined : start.data?.code,
    expired: state === 'expired',
    confirmed: claim.data?.state === 'confirmed' ? claim.data : undefined,
    refused: start.error?.refused,
    unheard: claim.isError,
    renew: () => void start.refetch(),
  }
}

function useClaim(request: Input<'people.signin.claim'> | undefined) {
  return useQuery<SigninClaim>({
    ...(request
      ? answerTo('people.signin.claim', request)
      : { queryKey: keyOf('people.signin.claim'), queryFn: skipToken }),
    gcTime: 0,
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'waiting' ? false : everySecond),
    refetchOnWindowFocus: ({ state: { data } }) => data?.state === 'waiting',
  })
}
