/** What the build leaves behind: the program's configuration, its pages and components, and its templates. */
export interface Program {
  config: AppConfig
  units: Record<string, Unit>
  templates: Record<string, unknown>
  /** Runs app.js. */
  start: () => void
}

export interface AppConfig {
  pages: string[]
  subpackages?: { root: string; pages: string[] }[]
  subPackages?: { root: string; pages: string[] }[]
  window?: WindowConfig
  tabBar?: TabBarConfig
  permission?: Record<string, { desc?: string }>
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export interface TabBarConfig {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: 'black' | 'white'
  custom?: boolean
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
}

export interface Unit {
  isPage: boolean
  scope?: string
  config: WindowConfig & Record<string, unknown>
  /** Runs the unit's script, which registers it. */
  load: () => void
}

/** The bundle: called once for each start of the program, so that every start has fresh modules. */
export type Bundle = (...given: unknown[]) => Program

declare global {
  interface Window {
    __miniProgram: Bundle
  }
}
