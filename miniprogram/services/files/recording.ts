/** A voice note on this phone. */
export interface Recorded {
  path: string
  bytes: number
  seconds: number
}

/** Seconds; at this length a note ends by itself. */
export const longestNote = 300

export interface Recording {
  start: () => void
  stop: () => void
}

interface Heard {
  started: () => void
  recorded: (note: Recorded) => void
  /** With words for the person. */
  failed: (words: string) => void
}

/** WeChat has one recorder for the whole program: whoever asks last hears it. */
export function createRecording({ started, recorded, failed }: Heard): Recording {
  const recorder = wx.getRecorderManager()
  recorder.onStart(started)
  recorder.onStop(({ tempFilePath, fileSize, duration }) => {
    if (duration < 1000) failed('说话时间太短，没有录上')
    else recorded({ path: tempFilePath, bytes: fileSize, seconds: Math.round(duration / 1000) })
  })
  recorder.onError(() => failed('没有录上，请再试一次'))
  return {
    start: () =>
      recorder.start({ format: 'wav', sampleRate: 16000, numberOfChannels: 1, duration: longestNote * 1000 }),
    stop: () => recorder.stop(),
  }
}
