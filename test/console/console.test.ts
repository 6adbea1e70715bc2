import { setUpDesk } from './support/desk'
import './stories/signing-in'
import './stories/list'
import './stories/case'
import './stories/move'

setUpDesk()
