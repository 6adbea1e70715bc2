import { serve } from '../shared/serve'
import { contextFor } from './context'
import { list } from './list'
import { publish } from './publish'
import { read } from './read'
import { withdraw } from './withdraw'

export const main = serve('notice', { list, read, publish, withdraw }, contextFor)
