import { serve } from '../shared/serve'
import { act } from './act'
import { attach } from './attach'
import { contextFor } from './context'
import { assign } from './desk/assign'
import { attach as attachChunks } from './desk/attach'
import { chunk } from './desk/chunk'
import { conflict } from './desk/conflict'
import { enter } from './desk/enter'
import { exportList } from './desk/export'
import { exportJobs } from './desk/exports'
import { reveal } from './desk/reveal'
import { ticket as chunkTicket } from './desk/ticket'
import { workbench } from './desk/workbench'
import { detail } from './detail'
import { erase } from './erase'
import { figures } from './figures'
import { find } from './find'
import { inbox } from './inbox'
import { mine } from './mine'
import { move } from './move'
import { print } from './papers/print'
import { notify } from './notify'
import { agree } from './pending/agree'
import { drop } from './pending/drop'
import { returnDraft } from './pending/return'
import { progress } from './progress'
import { queue } from './queue'
import { submit } from './submit'
import { answer } from './talk/answer'
import { say } from './talk/say'
import { ticket } from './ticket'
import { verify } from './verify'

export const main = serve(
  'petition',
  {
    ticket,
    attach,
    submit,
    mine,
    inbox,
    progress,
    find,
    verify,
    act,
    erase,
    notify,
    figures,
    'talk.say': say,
    queue,
    detail,
    move,
    'pending.agree': agree,
    'pending.return': returnDraft,
    'pending.drop': drop,
    'talk.answer': answer,
    'desk.workbench': workbench,
    'desk.assign': assign,
    'desk.reveal': reveal,
    'desk.conflict': conflict,
    'desk.enter': enter,
    'desk.ticket': chunkTicket,
    'desk.chunk': chunk,
    'desk.attach': attachChunks,
    'desk.export': exportList,
    'desk.exports': exportJobs,
    'papers.print': print,
  },
  contextFor,
)
