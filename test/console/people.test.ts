import { setUpDesk } from './support/desk'
import './stories/idle'
import './stories/people'

setUpDesk()
