/** The organ whose service this is. One installation is one organ: all of it that shows on paper or screen stands here. */
export const organ = {
  /** As it stands on the seal, above the date and in red at the head. */
  name: '湘城市公安局警务督察支队',
  /** 机关代字: what the numbers of its documents begin with (GB/T 9704—2012, 7.2.5). */
  code: '湘公督',
  /** How it calls itself, and the units below it, in letters to them. */
  self: '我支队',
  below: '你大队',
  /** 上一级机关, which is asked for a review (信访工作条例 第三十五条), and its 代字. */
  above: '湘城市公安局',
  aboveCode: '湘公',
  /** Where to turn with what nobody of the city may handle (回避). */
  province: '省公安厅警务督察总队',
  /** 公安机关和民警违法违纪举报投诉电话, the same everywhere in the country. */
  telephone: '12389',
  /** Who prints and sends, at the foot of a document (GB/T 9704—2012, 7.4.3). */
  printer: '湘城市公安局警务督察支队办公室',
  /** What the mini program is called. */
  service: '掌上e督',
} as const
