import { useQuery } from '@tanstack/react-query'
import type { Unit } from '../../miniprogram/contract/people/answers'
import { answerTo } from './cloud'

const none: readonly Unit[] = []

/** The tree of units, parents before their children; empty until it has come. */
export function useUnits(): readonly Unit[] {
  const { data = none } = useQuery({ ...answerTo('people.units', {}), staleTime: 10 * 60_000 })
  return data
}
