import { setUpDesk } from './support/desk'
import './stories/move'
import './stories/unsent'
import './stories/pending'
import './stories/entry'

setUpDesk()
