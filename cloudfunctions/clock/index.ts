import { serve } from '../shared/serve'
import { contextFor } from './context'
import { sweep } from './sweep'

export const main = serve('clock', { sweep }, contextFor)
