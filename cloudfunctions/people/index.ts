import { serve } from '../shared/serve'
import { colleagues } from './colleagues'
import { contextFor } from './context'
import { me } from './me'
import { number } from './number'
import { remind } from './remind'
import { begin } from './roster/begin'
import { confirm as confirmImport } from './roster/confirm'
import { current } from './roster/current'
import { list } from './roster/list'
import { piece } from './roster/piece'
import { preview } from './roster/preview'
import { returnImport } from './roster/return'
import { withdraw } from './roster/withdraw'
import { claim } from './signin/claim'
import { confirm } from './signin/confirm'
import { end } from './signin/end'
import { look } from './signin/look'
import { start } from './signin/start'
import { units } from './units'

export const main = serve(
  'people',
  {
    me,
    units,
    colleagues,
    number,
    remind,
    'signin.start': start,
    'signin.look': look,
    'signin.confirm': confirm,
    'signin.claim': claim,
    'signin.end': end,
    'roster.list': list,
    'roster.current': current,
    'roster.preview': preview,
    'roster.begin': begin,
    'roster.piece': piece,
    'roster.withdraw': withdraw,
    'roster.confirm': confirmImport,
    'roster.return': returnImport,
  },
  contextFor,
)
