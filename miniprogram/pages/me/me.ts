import type { Officer } from '../../contract/people/answers'
import { isElder, setElder } from '../../services/elder'
import { currentOfficer } from '../../services/session'
import { go } from '../../services/way'

Page({
  data: {
    elder: false,
    officer: null as Officer | null,
  },
  onShow() {
    this.setData({ elder: isElder() })
    void this.loadOfficer()
  },
  async loadOfficer() {
    const officer = await currentOfficer()
    this.setData({ officer: officer ?? null })
  },
  turnElder() {
    const elder = !this.data.elder
    setElder(elder)
    this.setData({ elder })
  },
  findByCode() {
    go('/pages/petition/find/find')
  },
  verify() {
    go('/pages/petition/verify/verify')
  },
  openNotices() {
    go('/pages/notices/notices')
  },
  openData() {
    go('/pages/data/data')
  },
  openGuide() {
    go('/pages/guide/guide')
  },
  openPrivacy() {
    go('/pages/privacy/privacy')
  },
  openOfficer() {
    go('/officer/home/home')
  },
  openCounsel() {
    go('/officer/rights/counsel/mine/mine')
  },
  bindOfficer() {
    go('/officer/bind/bind')
  },
})
