import { serve } from '../shared/serve'
import { attach } from './attach'
import { contextFor } from './context'
import { detail } from './detail'
import { find } from './find'
import { mine } from './mine'
import { move } from './move'
import { progress } from './progress'
import { queue } from './queue'
import { submit } from './submit'
import { ticket } from './ticket'
import { verify } from './verify'

export const main = serve(
  'petition',
  { ticket, attach, submit, mine, progress, find, verify, queue, detail, move },
  contextFor,
)
