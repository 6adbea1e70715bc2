import { go } from '../services/way'

/** What a page does when its `unreached` asks to be known as an officer. */
export const identifyHook = {
  identify() {
    go('/officer/bind/bind')
  },
}
