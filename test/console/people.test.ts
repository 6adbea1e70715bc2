import { setUpDesk } from './support/desk'
import './stories/delegation'
import './stories/idle'
import './stories/people'

setUpDesk()
