import type { PaperPage } from '../../../contract/case/answers'
import { callAsOfficer } from '../../../services/session'
import { identifyHook } from '../../identify'
import { areaNamed, type AreaName } from '../areas'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

interface Data {
  area: AreaName
  id: string
  /** An issued document; empty for the draft's. */
  paper: string
  state: 'loading' | 'shown' | 'unbound' | 'failed'
  failure: string
  sheet: PaperPage | null
  /** The sections' headings, numbered. */
  heads: string[]
  /** Who else is sent it; empty where nobody is. */
  copies: string
}

const data: Data = {
  area: 'petition',
  id: '',
  paper: '',
  state: 'loading',
  failure: '',
  sheet: null,
  heads: [],
  copies: '',
}

/** A document on its page: an issued one, or that of the draft that waits. */
Page({
  data,
  onLoad({ area, id = '', paper = '' }: Record<string, string | undefined>) {
    this.setData({ area: areaNamed(area), id, paper })
    void this.load()
  },
  async load() {
    const { area, id, paper } = this.data
    const reply = await callAsOfficer(`${area}.papers.read`, { id, ...(paper && { paper }) })
    if (reply.ok) return this.show(reply.data)
    const { code, message } = reply.error
    return this.setData(code === 'UNBOUND' ? { state: 'unbound' } : { state: 'failed', failure: message })
  },
  show(sheet: PaperPage) {
    const heads = sheet.sections.map(({ head }, place) => `${numerals[place] ?? place + 1}、${head}`)
    this.setData({ state: 'shown', sheet, heads, copies: sheet.copies.join('，') })
  },
  async retry() {
    this.setData({ state: 'loading' })
    await this.load()
  },
  ...identifyHook,
})
