import type { Officer } from '../../contract/people/answers'
import { isElder, setElder } from '../../services/elder'
import { currentOfficer, wasOfficers } from '../../services/session'
import { go } from '../../services/way'

Page({
  data: {
    elder: false,
    /** Whether an officer holds this phone, also before the cloud has answered. */
    isOfficers: false,
    officer: null as Officer | null,
  },
  onShow() {
    this.setData({ elder: isElder(), isOfficers: wasOfficers() })
    void this.loadOfficer()
  },
  async loadOfficer() {
    const officer = await currentOfficer()
    this.setData({ officer: officer ?? null, isOfficers: wasOfficers() })
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
