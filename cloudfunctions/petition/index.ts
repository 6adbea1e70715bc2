import { serve } from '../shared/serve'
import { act } from './own/act'
import { attach } from './evidence/attach'
import { contextFor } from './context'
import { agreeing } from './desk/agreeing'
import { assign } from './desk/assign'
import { attach as attachChunks } from './desk/attach'
import { chunk } from './desk/chunk'
import { copy } from './own/copy'
import { conflict } from './desk/conflict'
import { counts } from './desk/counts'
import { enter } from './desk/enter'
import { exportList } from './desk/export'
import { exportJobs } from './desk/exports'
import { reveal } from './desk/reveal'
import { ticket as chunkTicket } from './desk/ticket'
import { workbench } from './desk/workbench'
import { detail } from './detail'
import { erase } from './own/erase'
import { figures } from './figures'
import { find } from './find'
import { inbox } from './inbox'
import { mine } from './mine'
import { moveCase } from '../shared/case/moving/move'
import { preview } from './papers/preview'
import { print } from './papers/print'
import { read } from './papers/read'
import { notify } from './own/notify'
import { agreeTo } from '../shared/case/pending/agree'
import { dropIt } from '../shared/case/pending/drop'
import { returnIt } from '../shared/case/pending/return'
import { progress } from './progress'
import { queue } from './queue'
import { submit } from './submit'
import { answer } from './talk/answer'
import { say } from './talk/say'
import { ticket } from './evidence/ticket'
import { verify } from './verify'

export const main = serve(
  'petition',
  {
    'evidence.ticket': ticket,
    'evidence.attach': attach,
    submit,
    mine,
    inbox,
    progress,
    find,
    verify,
    'own.act': act,
    'own.copy': copy,
    'own.erase': erase,
    'own.notify': notify,
    figures,
    'talk.say': say,
    queue,
    detail,
    move: moveCase,
    'pending.agree': agreeTo,
    'pending.return': returnIt,
    'pending.drop': dropIt,
    'talk.answer': answer,
    'desk.workbench': workbench,
    'desk.counts': counts,
    'desk.agreeing': agreeing,
    'desk.assign': assign,
    'desk.reveal': reveal,
    'desk.conflict': conflict,
    'desk.enter': enter,
    'desk.ticket': chunkTicket,
    'desk.chunk': chunk,
    'desk.attach': attachChunks,
    'desk.export': exportList,
    'desk.exports': exportJobs,
    'papers.preview': preview,
    'papers.read': read,
    'papers.print': print,
  },
  contextFor,
)
