import { call } from '../../../services/cloud'
import { go } from '../../../services/way'
import { identifyHook } from '../../identify'
import { faceOf, type LawyerFace } from './directory'

Page({
  data: {
    id: '',
    /** The application for which a lawyer is looked for. */
    of: '',
    lawyer: null as LawyerFace | null,
    /** Whether the directory no longer has this one. */
    gone: false,
    failure: '',
    denied: false,
  },
  onLoad({ id = '', case: of = '' }: Record<string, string | undefined>) {
    this.setData({ id, of })
    void this.load()
  },
  async load() {
    const reply = await call('rights.lawyers', {})
    if (!reply.ok) return this.setData({ failure: reply.error.message, denied: reply.error.code === 'DENIED' })
    const found = reply.data.find(({ id }) => id === this.data.id)
    return this.setData({ lawyer: found ? faceOf(found) : null, gone: !found, failure: '' })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  ask() {
    const { of, id, lawyer } = this.data
    const about = encodeURIComponent(`希望的律师：${lawyer?.name ?? ''}（${lawyer?.firm ?? ''}）`)
    go(`/officer/rights/act/act?id=${of}&move=askLawyer&lawyer=${id}&about=${about}`)
  },
  openMine() {
    go('/officer/rights/mine/mine')
  },
  back() {
    void wx.navigateBack()
  },
  ...identifyHook,
})
