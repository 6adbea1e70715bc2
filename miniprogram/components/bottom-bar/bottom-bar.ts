/** Holds a page's one next step above the safe area. */
Component({})
