import { useQuery } from '@tanstack/react-query'
import { answerTo } from './cloud'

/** To whom this officer may give work. */
export const useColleagues = () => useQuery({ ...answerTo('people.colleagues', {}), staleTime: 10 * 60_000 })
