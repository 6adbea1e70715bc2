import { useQuery } from '@tanstack/react-query'
import { rosterStates, type RosterState } from '../../../miniprogram/contract/people/roster/imports'
import { answerTo } from '../../services/cloud'

const every3Seconds = 3_000
const every15Seconds = 15_000
/** States that pass by themselves. */
const passing: ReadonlySet<RosterState> = new Set(['CHECKING', 'APPLYING'])

/** The newest import, as it goes on. */
export const useImport = () =>
  useQuery({
    ...answerTo('people.roster.current', {}),
    refetchInterval: ({ state }) => (passing.has(state.data?.import?.state ?? 'DONE') ? every3Seconds : every15Seconds),
    refetchOnWindowFocus: 'always',
  })

export const isOpen = (state: RosterState): boolean => 'open' in rosterStates[state]
