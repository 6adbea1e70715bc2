import { useQuery } from '@tanstack/react-query'
import type { Colleague } from '../../miniprogram/contract/people/answers'
import type { KeptLawyer } from '../../miniprogram/contract/rights/desk-answers'
import type { Offer } from '../components/fields/drawing'
import { answerTo } from './cloud'

interface Asked<Item> {
  data?: Item[]
  error: { message: string } | null
  isFetching: boolean
  refetch: () => unknown
}

const offerOf = <Item>({ data = [], error, isFetching, refetch }: Asked<Item>): Offer<Item> => ({
  items: data,
  busy: isFetching,
  trouble: error?.message,
  onRetry: () => void refetch(),
})

/** Who may be given an application for protection; asked for only where somebody chooses. */
export const useHandlers = (wanted: boolean): Offer<Colleague> =>
  offerOf(useQuery({ ...answerTo('rights.desk.handlers', {}), enabled: wanted, staleTime: 10 * 60_000 }))

/** The directory of lawyers; how much each has to do changes with every grant. */
export const useLawyers = (wanted: boolean): Offer<KeptLawyer> =>
  offerOf(useQuery({ ...answerTo('rights.lawyers.list', {}), enabled: wanted }))
