import { qrPicture } from '../../cloudfunctions/shared/receipts/picture'
import type { PaperInput } from '../../cloudfunctions/petition/papers/words'
import { paperNumber } from '../../miniprogram/contract/papers'
import type { PaperKind } from '../../miniprogram/contract/petition/papers'
import { paperClaimNumber, writeClaim } from '../../miniprogram/contract/petition/receipt-claim'

interface Sample {
  kind: PaperKind
  input: PaperInput
}

/** As long as a real one, signed by nobody. */
const claim = writeClaim({
  form: 'paper',
  number: paperClaimNumber('supervision', 2026, 12),
  submittedAt: '2026-11-28T02:00:00.000Z',
  hash: '0'.repeat(64),
  key: '0'.repeat(8),
  signature: '0'.repeat(128),
})
const link = `https://e-du.example/verify/#${claim}`
export const proof = Buffer.from(qrPicture(link).replace(/^.*,/, ''), 'base64')

const complaint = {
  petitionNumber: 'TS20261126-000012',
  petitionKind: 'COMPLAINT',
  subject: '报警后一个多小时没有人到现场',
  submittedAt: '2026-11-26T01:12:00Z',
  reporterName: '王建国',
  unitName: '城南派出所',
  teamName: '城南分局督察大队',
  proof,
} as const satisfies Omit<PaperInput, 'asked'>

const issued = (kind: PaperKind, place: number, signedAt: string) => ({
  number: paperNumber(kind, 2026, place),
  signedAt,
})

const demand = [
  '请查清11月25日晚接警、派警、出警的时间和经过，未及时到达现场的原因，以及接警人员是否向来件人说明情况。',
  '请调取接警录音、派警记录和出警执法记录仪视频，听取当事民警陈述；发现违反规定的，提出处理意见，并督促整改。',
].join('\n')

const facts = [
  '2026年11月25日21时32分，110报警服务台接到您的报警并派至城南派出所。值班民警赵某当时正在处置另一起纠纷，未按规定报告所领导增派警力，也未告知您需要等候，于22时41分到达现场。',
  '以上事实，有接警录音、派警记录、执法记录仪视频和民警陈述证实。城南派出所没有落实接处警增援制度，您反映的问题成立。',
].join('\n')

/** One of every kind, and a draft. */
export const samplePapers: Record<string, Sample> = {
  受理告知书: {
    kind: 'acceptance',
    input: {
      ...complaint,
      ...issued('acceptance', 12, '2026-11-27T02:00:00Z'),
      dueAt: '2027-01-26T15:59:59Z',
      dueProvisional: true,
      asked: {},
    },
  },
  不予受理告知书: {
    kind: 'rejection',
    input: {
      ...complaint,
      ...issued('rejection', 3, '2026-11-27T02:00:00Z'),
      subject: '邻居夜间施工扰民无人管',
      reporterName: undefined,
      asked: {
        ground: 'NOT_COMPETENT',
        channel: '夜间施工噪声由城市管理部门处理，您可以拨打12345政务服务便民热线，或者向湘城市城市管理局反映。',
      },
    },
  },
  转送告知书: {
    kind: 'transfer',
    input: {
      ...complaint,
      ...issued('transfer', 2, '2026-11-27T02:00:00Z'),
      asked: { receiver: '湘城市信访局', reason: '您反映的事项不属于公安机关职权范围' },
    },
  },
  复查申请转送函: {
    kind: 'review',
    input: {
      ...complaint,
      ...issued('review', 1, '2027-01-08T02:00:00Z'),
      number: paperNumber('review', 2027, 1),
      reporterPhone: '13800000000',
      asked: { organ: '湘城市公安局' },
      reviewReason: '处理意见没有说明为什么一个多小时才出警，请调取接警录音和出警记录复查。',
      replied: '湘公督复〔2026〕7号',
    },
  },
  督办函: {
    kind: 'supervision',
    input: {
      ...complaint,
      ...issued('supervision', 12, '2026-11-28T02:00:00Z'),
      dueAt: '2026-12-13T15:59:59Z',
      asked: { team: 'south-inspection', days: '15', demand, identity: 'HIDDEN' },
    },
  },
  报送函: {
    kind: 'escalation',
    input: {
      ...complaint,
      ...issued('escalation', 1, '2026-11-28T02:00:00Z'),
      unitName: '警务督察支队',
      subject: '督察民警收受礼品',
      reporterPhone: '13800000000',
      details: '11月20日下午，一名督察民警在检查城南派出所时收下两箱烟酒，车牌和经过我都记下了，愿意当面说明。',
      asked: { receiver: '省公安厅警务督察总队' },
    },
  },
  延长办理期限告知书: {
    kind: 'extension',
    input: {
      ...complaint,
      ...issued('extension', 1, '2027-01-20T02:00:00Z'),
      number: paperNumber('extension', 2027, 1),
      dueAt: '2027-02-25T15:59:59Z',
      asked: {
        days: '30',
        reason: '需要调取的通话记录由外地运营商保存，预计2月上旬才能取得；另有一名证人在外地，尚未回来。',
      },
    },
  },
  信访处理意见书: {
    kind: 'reply',
    input: {
      ...complaint,
      ...issued('reply', 7, '2026-12-25T02:00:00Z'),
      copies: ['湘城市公安局信访处', '城南分局'],
      asked: {
        finding: 'TRUE',
        outcome: 'SUPPORTED',
        facts,
        opinion:
          '已责令城南派出所向您当面致歉，对民警赵某予以批评教育，对值班所领导予以诫勉谈话，并在全局通报整改接处警增援制度。',
        basis: '《110接处警工作规则》《公安机关督察条例》第四条、第十条',
      },
    },
  },
  督办函草稿: {
    kind: 'supervision',
    input: { ...complaint, proof: undefined, asked: { days: '15', demand, identity: 'HIDDEN' } },
  },
}
