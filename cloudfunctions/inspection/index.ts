import { moveCase } from '../shared/case/moving/move'
import { dropIt } from '../shared/case/pending/drop'
import { returnIt } from '../shared/case/pending/return'
import { serve } from '../shared/serve'
import { act } from './checkin/act'
import { answer } from './checkin/answer'
import { mine } from './checkin/mine'
import { open } from './checkin/open'
import { waiting } from './checkin/waiting'
import { contextFor } from './context'
import { agree } from './rollcall/agree'
import { ask } from './rollcall/ask'
import { board } from './rollcall/board'
import { check } from './rollcall/check'
import { detail } from './rollcall/detail'
import { list } from './rollcall/list'
import { look } from './rollcall/look'

export const main = serve(
  'inspection',
  {
    'rollcall.ask': ask,
    'rollcall.list': list,
    'rollcall.detail': detail,
    'rollcall.move': moveCase,
    'rollcall.agree': agree,
    'rollcall.return': returnIt,
    'rollcall.drop': dropIt,
    'rollcall.board': board,
    'rollcall.look': look,
    'rollcall.check': check,
    'checkin.mine': mine,
    'checkin.open': open,
    'checkin.answer': answer,
    'checkin.act': act,
    'checkin.waiting': waiting,
  },
  contextFor,
)
