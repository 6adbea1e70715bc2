import { serve } from '../shared/serve'
import { colleagues } from './colleagues'
import { contextFor } from './context'
import { me } from './me'
import { number } from './number'
import { remind } from './remind'
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
  },
  contextFor,
)
