import { setUpDesk } from './support/desk'
import './stories/case'
import './stories/charge'
import './stories/talk'
import './stories/files'
import './stories/papers'

setUpDesk()
