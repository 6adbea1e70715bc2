import type { ActionName, Answer } from '../../../miniprogram/contract/actions'
import type { Reply } from '../../../miniprogram/contract/replies'

export interface FakeUpload {
  cloudPath: string
  filePath: string
  progress: (percent: number) => void
  succeed: () => void
  fail: () => void
  stopped: boolean
}

type Told<Name extends ActionName> = Reply<Answer<Name>> | Promise<Reply<Answer<Name>>>
type Answers = { [Name in ActionName]?: (input: unknown) => Told<Name> }

/** A phone of a test's own: what the cloud answers is given, what the phone was asked to do is noted. */
export interface FakePhone {
  answers: Answers
  /** No call gets an answer. */
  offline: boolean
  calls: { action: string; input: Record<string, unknown> }[]
  uploads: FakeUpload[]
  storage: Map<string, unknown>
  /** Paths that were kept, and not forgotten since. */
  kept: Set<string>
  chosen: { tempFilePath: string; size: number; fileType: string; thumbTempFilePath?: string; duration?: number }[]
  /** Answers to the next questions, in order; yes when there is none. */
  confirms: boolean[]
  modals: { title: string; content: string }[]
  toasts: string[]
  wentTo: string[]
  /** The routes of the pages that are open, the present one last. */
  open: string[]
  /** What stands in the bar over the page, once the page said so. */
  bar: string
  scrolledTo: string[]
  clipboard: string
  /** Whether it refuses to copy. */
  copiesNothing: boolean
  /** What was written into files, by path. */
  written: Map<string, string>
  /** Whether there is no room for another file. */
  full: boolean
  /** What was sent to a chat, and what becomes of the next attempt. */
  sentFiles: { filePath: string; fileName: string }[]
  sending: 'ok' | 'fail cancel' | 'fail too large'
  /** What the back button asks before it leaves. */
  leaving: string | undefined
  /** Whether the tab of messages bears a dot. */
  dot: boolean
  called: string[]
  /** What becomes of the next call. */
  calling: 'ok' | 'fail' | 'fail cancel'
  /** Which messages WeChat was to ask about, and what its holder answers. */
  askedToTell: string[]
  subscribes: 'accept' | 'reject'
  /** What the camera reads next; nothing: the holder gives up. */
  scanned: string | undefined
  /** Where it is; `refused` by its holder, or `searching` without an end. */
  position: { latitude: number; longitude: number; accuracy: number } | 'refused' | 'searching'
  /** Whether WeChat has its holder's answer about the place. */
  placeAnswered: boolean
  /** Which kinds of media were asked for. */
  asked: string[][]
  /** Tells the program that there is network again, or none. */
  connect: (isConnected?: boolean) => void
}

/** WeChat passes everything on as JSON. */
export function copy<Value>(value: Value): Value {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value)
}

interface Outcome {
  success?: (result: unknown) => void
  fail?: (failure: unknown) => void
}

export function fakePhone(): FakePhone {
  const phone: FakePhone = {
    answers: {},
    offline: false,
    calls: [],
    uploads: [],
    storage: new Map(),
    kept: new Set(),
    chosen: [],
    confirms: [],
    modals: [],
    toasts: [],
    wentTo: [],
    open: [],
    bar: '',
    scrolledTo: [],
    clipboard: '',
    copiesNothing: false,
    written: new Map(),
    full: false,
    sentFiles: [],
    sending: 'ok',
    leaving: undefined,
    dot: false,
    called: [],
    calling: 'ok',
    askedToTell: [],
    subscribes: 'accept',
    scanned: undefined,
    position: 'refused',
    placeAnswered: true,
    asked: [],
    connect: () => undefined,
  }
  const getCurrentPages = () => phone.open.map((route) => ({ route }))
  Object.assign(globalThis, { getCurrentPages, wx: { ...screenOf(phone), ...filesOf(phone), cloud: cloudOf(phone) } })
  return phone
}

function cloudOf(phone: FakePhone) {
  return {
    async callFunction({ data }: { data: { action: ActionName; input: Record<string, unknown> } }) {
      phone.calls.push(data)
      const answer = phone.answers[data.action] as ((input: unknown) => unknown) | undefined
      if (phone.offline || !answer) throw Object.assign(new Error('cloud.callFunction:fail'), { errCode: -1 })
      return { result: copy(await answer(data.input)) }
    },
    uploadFile({ cloudPath, filePath, success, fail }: { cloudPath: string; filePath: string } & Outcome) {
      const upload: FakeUpload = {
        cloudPath,
        filePath,
        progress: () => undefined,
        succeed: () => success?.({ fileID: `cloud://${cloudPath}` }),
        fail: () => fail?.({ errMsg: 'uploadFile:fail', errCode: -1 }),
        stopped: false,
      }
      phone.uploads.push(upload)
      return {
        onProgressUpdate: (hear: (at: { progress: number }) => void) => {
          upload.progress = (progress) => hear({ progress })
        },
        abort: () => {
          upload.stopped = true
          upload.fail()
        },
      }
    },
  }
}

function filesOf(phone: FakePhone) {
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getStorageSync: (key: string) => copy(phone.storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, copy(value)),
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    getFileSystemManager: () => ({
      saveFile({ filePath, success }: { filePath: string } & Outcome) {
        phone.kept.add(filePath)
        success?.({ savedFilePath: filePath })
      },
      writeFile({ filePath, data, success, fail }: { filePath: string; data: string } & Outcome) {
        if (phone.full)
          return fail?.({ errMsg: 'writeFile:fail the maximum size of the file storage limit is exceeded' })
        phone.written.set(filePath, data)
        return success?.({})
      },
      unlink({ filePath }: { filePath: string }) {
        phone.kept.delete(filePath)
        phone.written.delete(filePath)
      },
    }),
    shareFileMessage({ filePath, fileName, success, fail }: { filePath: string; fileName: string } & Outcome) {
      if (phone.sending !== 'ok') return fail?.({ errMsg: `shareFileMessage:${phone.sending}` })
      phone.sentFiles.push({ filePath, fileName })
      return success?.({})
    },
    chooseMedia({ mediaType, success }: { mediaType: string[] } & Outcome) {
      phone.asked.push(mediaType)
      success?.({ tempFiles: phone.chosen })
    },
  }
}

function screenOf(phone: FakePhone) {
  const go = ({ url }: { url: string }) => void phone.wentTo.push(url)
  return {
    navigateTo: go,
    redirectTo: go,
    switchTab: go,
    navigateBack: ({ delta = 1 } = {}) => void phone.wentTo.push(delta > 1 ? `back ${delta}` : 'back'),
    setNavigationBarTitle: ({ title }: { title: string }) => void (phone.bar = title),
    stopPullDownRefresh: () => undefined,
    showTabBarRedDot: () => void (phone.dot = true),
    hideTabBarRedDot: () => void (phone.dot = false),
    async requestSubscribeMessage({ tmplIds }: { tmplIds: string[] }) {
      phone.askedToTell.push(...tmplIds)
      return Object.fromEntries(tmplIds.map((id) => [id, phone.subscribes]))
    },
    makePhoneCall({ phoneNumber, fail }: { phoneNumber: string } & Outcome) {
      if (phone.calling === 'ok') phone.called.push(phoneNumber)
      else fail?.({ errMsg: `makePhoneCall:${phone.calling}` })
    },
    setClipboardData({ data, success, fail }: { data: string } & Outcome) {
      if (phone.copiesNothing) return fail?.({ errMsg: 'setClipboardData:fail' })
      phone.clipboard = data
      return success?.({})
    },
    enableAlertBeforeUnload: ({ message }: { message: string }) => void (phone.leaving = message),
    disableAlertBeforeUnload: () => void (phone.leaving = undefined),
    getSetting: ({ success }: Outcome) =>
      success?.({ authSetting: phone.placeAnswered ? { 'scope.userLocation': phone.position !== 'refused' } : {} }),
    authorize({ success, fail }: Outcome) {
      phone.placeAnswered = true
      if (phone.position === 'refused') fail?.({ errMsg: 'authorize:fail auth deny' })
      else success?.({})
    },
    getNetworkType: ({ success }: Outcome) => success?.({ networkType: phone.offline ? 'none' : 'wifi' }),
    getLocation({ success, fail }: Outcome) {
      if (phone.position === 'refused') fail?.({ errMsg: 'getLocation:fail auth deny' })
      else if (phone.position !== 'searching') success?.(phone.position)
    },
    onNetworkStatusChange: (hear: (status: { isConnected: boolean }) => void) => {
      phone.connect = (isConnected = true) => hear({ isConnected })
    },
    scanCode: ({ success, fail }: Outcome) =>
      phone.scanned === undefined ? fail?.({ errMsg: 'scanCode:fail cancel' }) : success?.({ result: phone.scanned }),
    pageScrollTo: ({ selector }: { selector?: string }) => void phone.scrolledTo.push(selector ?? 'top'),
    showToast: ({ title }: { title: string }) => void phone.toasts.push(title),
    async showModal({ title, content }: { title: string; content: string }) {
      phone.modals.push({ title, content })
      return { confirm: phone.confirms.shift() ?? true }
    },
  }
}
