import { serve } from '../shared/serve'
import { contextFor } from './context'
import { tick } from './tick'

export const main = serve('clock', { tick }, contextFor)
