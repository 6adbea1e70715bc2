import { setUpDesk } from './support/desk'
import './stories/rights/workbench'
import './stories/rights/list'
import './stories/rights/measures'
import './stories/rights/lawyers'
import './stories/rights/figures'

setUpDesk()
