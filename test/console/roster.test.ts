import './stories/roster/list'
import './stories/roster/uploading'
import './stories/roster/deciding'
import { setUpDesk } from './support/desk'

setUpDesk()
