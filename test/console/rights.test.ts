import { setUpDesk } from './support/desk'
import './stories/rights/application'
import './stories/rights/moves'
import './stories/rights/elements'

setUpDesk()
