import { serve } from '../shared/serve'
import { moveCase } from '../shared/case/moving/move'
import { agreeTo } from '../shared/case/pending/agree'
import { dropIt } from '../shared/case/pending/drop'
import { returnIt } from '../shared/case/pending/return'
import { act } from './act'
import { add } from './add'
import { apply } from './apply'
import { certificate } from './certificate'
import { claim } from './claim'
import { contextFor } from './context'
import { act as counselAct } from './counsel/act'
import { attach as counselAttach } from './counsel/attach'
import { bind } from './counsel/bind'
import { detail as counselDetail } from './counsel/detail'
import { mine as counselMine } from './counsel/mine'
import { ticket as counselTicket } from './counsel/ticket'
import { agreeing } from './desk/agreeing'
import { attach as attachPieces } from './desk/attach'
import { chunk } from './desk/chunk'
import { begin } from './desk/begin'
import { conflict } from './desk/conflict'
import { put as putLink } from './links/put'
import { back as backLinks } from './links/back'
import { list as listLinks } from './links/list'
import { remove as removeLink } from './links/remove'
import { figures } from './desk/figures'
import { handlers } from './desk/handlers'
import { measures } from './desk/measures'
import { ticket as reserve } from './desk/ticket'
import { workbench } from './desk/workbench'
import { detail } from './detail'
import { attach } from './evidence/attach'
import { ticket } from './evidence/ticket'
import { inbox } from './inbox'
import { lawyers } from './lawyers'
import { invite } from './lawyers/invite'
import { list } from './lawyers/list'
import { put } from './lawyers/put'
import { retire } from './lawyers/retire'
import { mine } from './mine'
import { notify } from './notify'
import { preview } from './papers/preview'
import { print } from './papers/print'
import { read } from './papers/read'
import { progress } from './progress'
import { queue } from './queue'

export const main = serve(
  'rights',
  {
    claim,
    apply,
    add,
    'evidence.ticket': ticket,
    'evidence.attach': attach,
    mine,
    inbox,
    progress,
    act,
    certificate,
    notify,
    lawyers,
    'counsel.bind': bind,
    'counsel.mine': counselMine,
    'counsel.detail': counselDetail,
    'counsel.act': counselAct,
    'counsel.ticket': counselTicket,
    'counsel.attach': counselAttach,
    queue,
    detail,
    move: moveCase,
    'pending.agree': agreeTo,
    'pending.return': returnIt,
    'pending.drop': dropIt,
    'desk.workbench': workbench,
    'desk.agreeing': agreeing,
    'desk.conflict': conflict,
    'desk.begin': begin,
    'links.put': putLink,
    'links.remove': removeLink,
    'links.list': listLinks,
    'links.back': backLinks,
    'desk.handlers': handlers,
    'desk.measures': measures,
    'desk.figures': figures,
    'desk.ticket': reserve,
    'desk.chunk': chunk,
    'desk.attach': attachPieces,
    'papers.preview': preview,
    'papers.read': read,
    'papers.print': print,
    'lawyers.list': list,
    'lawyers.put': put,
    'lawyers.retire': retire,
    'lawyers.invite': invite,
  },
  contextFor,
)
