import './stories/roster'
import { setUpDesk } from './support/desk'

setUpDesk()
