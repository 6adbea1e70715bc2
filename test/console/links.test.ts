import { setUpDesk } from './support/desk'
import './stories/rights/links'
import './stories/rights/begin'

setUpDesk()
