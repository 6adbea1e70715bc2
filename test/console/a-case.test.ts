import { setUpDesk } from './support/desk'
import './stories/case'
import './stories/charge'
import './stories/talk'
import './stories/newer'
import './stories/files'
import './stories/papers'

setUpDesk()
