import { setUpDesk } from './support/desk'
import './stories/signing-in'
import './stories/notices'

setUpDesk()
