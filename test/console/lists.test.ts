import { setUpDesk } from './support/desk'
import './stories/again'
import './stories/workbench'
import './stories/list'
import './stories/filters'
import './stories/selection'
import './stories/exports/asking'
import './stories/exports/mine'

setUpDesk()
