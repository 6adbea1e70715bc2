import { dateAndTimeOf } from '../../contract/moments'
import { copyWords, forget, sendFile, write } from '../../services/files/files'
import { readOwn } from '../../services/petition/own-petitions'
import { go } from '../../services/way'
import { countWords, fileWords } from './words'

const stored = [
  '您提交的来件：写的内容、地点、时间、加上的文件，以及之后的交流和评价。',
  '实名的，还有您填的姓名和电话。',
  '您同意了使用哪几项信息、什么时候同意的。',
  '要微信提醒的，还有加密后分开存放的微信身份。',
  '没有提交的草稿只在这部手机上。',
]

const deleting = [
  '受理以前可以撤回。撤回的，在它自己的页面点“删除这件来件”，文件也一起删除，不能恢复。',
  '受理了的，依法要保存，不能删除。',
  '草稿在填写的页面点“清空草稿”。',
]

/** What was gathered; the file lies on the phone only while this page is open. */
interface Kept {
  words: string
  path: string | undefined
  name: string
  /** The page is closed. */
  left: boolean
}

const nothing = (): Kept => ({ words: '', path: undefined, name: '', left: false })

/** A copy of what is stored of the phone's holder, and how to delete it (个人信息保护法 第四十五条、第四十七条). */
Page({
  data: {
    stored,
    deleting,
    gathering: false,
    /** How far it is. */
    progress: '',
    /** How many were gathered; empty until they are. */
    ready: '',
    /** Nothing was ever handed in. */
    empty: false,
    failure: '',
  },
  onLoad() {
    this.keep(nothing())
  },
  onUnload() {
    this.drop()
    this.kept().left = true
  },
  async gather() {
    if (this.data.gathering) return
    this.drop()
    this.setData({ gathering: true, progress: '正在查找您的来件', ready: '', empty: false, failure: '' })
    const reply = await readOwn({
      told: (read, all) => this.setData({ progress: `正在整理第 ${read + 1} 件，一共 ${all} 件` }),
      stopped: () => this.kept().left,
    })
    if (this.kept().left) return
    if (!reply.ok) this.setData({ failure: reply.error.message })
    else if (!reply.data.length) this.setData({ empty: true })
    else {
      const words = fileWords(reply.data, new Date())
      await this.write(words)
      this.setData({ ready: countWords(reply.data) })
    }
    this.setData({ gathering: false, progress: '' })
  },
  async write(words: string) {
    const { date } = dateAndTimeOf(new Date())
    // The mark in front tells older programs of Windows that it is UTF-8.
    const path = await write('petitions.txt', `\uFEFF${words}`)
    const { left } = this.kept()
    if (left && path) forget(path)
    else this.keep({ words, path, name: `我的来件 ${date}.txt`, left })
  },
  async send() {
    const { path, name } = this.kept()
    const outcome = path ? await sendFile(path, name) : 'failed'
    if (outcome !== 'failed') return
    if (await copyWords(this.kept().words)) this.say('已经把全部文字复制下来，请到微信的“文件传输助手”里粘贴保存。')
    else this.say('文字也没有复制成功，请稍后再试。')
  },
  async copy() {
    if (!(await copyWords(this.kept().words))) this.say('文字没有复制成功，请改用发送文件。')
  },
  say(content: string) {
    void wx.showModal({ title: '文件没有发出去', content, showCancel: false, confirmText: '知道了' })
  },
  openPrivacy() {
    go('/pages/privacy/privacy')
  },
  openMine() {
    void wx.switchTab({ url: '/pages/petition/mine/mine' })
  },
  drop() {
    const { path, left } = this.kept()
    if (path) forget(path)
    this.keep({ ...nothing(), left })
  },
  keep(kept: Kept) {
    Object.assign(this, { unseen: kept })
  },
  kept() {
    return (this as unknown as { unseen: Kept }).unseen
  },
})
