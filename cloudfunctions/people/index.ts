import { serve } from '../shared/serve'
import { approve } from './binding/approve'
import { ask } from './binding/ask'
import { find } from './binding/find'
import { invite } from './binding/invite'
import { leave } from './binding/leave'
import { mine } from './binding/mine'
import { prove } from './binding/prove'
import { refuse } from './binding/refuse'
import { revoke } from './binding/revoke'
import { waiting } from './binding/waiting'
import { colleagues } from './colleagues'
import { contextFor } from './context'
import { end as endDelegation } from './delegation/end'
import { own as ownDelegation } from './delegation/own'
import { set } from './delegation/set'
import { me } from './me'
import { number } from './number'
import { remind } from './remind'
import { all } from './sessions/all'
import { close } from './sessions/close'
import { own as ownSessions } from './sessions/own'
import { stop } from './sessions/stop'
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
    'binding.prove': prove,
    'binding.ask': ask,
    'binding.mine': mine,
    'binding.leave': leave,
    'binding.find': find,
    'binding.invite': invite,
    'binding.waiting': waiting,
    'binding.approve': approve,
    'binding.refuse': refuse,
    'binding.revoke': revoke,
    'sessions.own': ownSessions,
    'sessions.close': close,
    'sessions.all': all,
    'sessions.stop': stop,
    'delegation.own': ownDelegation,
    'delegation.set': set,
    'delegation.end': endDelegation,
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
