import { evidenceKinds } from '../../contract/evidence'
import { periodWords } from '../../contract/periods'
import { petitionKinds } from '../../contract/petition/kinds'
import { moveOf, type OwnerMove } from '../../contract/petition/moves'
import { extensions } from '../../contract/petition/moves/handling'
import { refusalGrounds } from '../../contract/petition/moves/intake'
import { basisOf, petitionPromises } from '../../contract/petition/promises'
import { petitionStatuses } from '../../contract/petition/statuses'

export interface Question {
  question: string
  /** One paragraph each. */
  answers: string[]
}

const { acknowledge, answer, review } = petitionPromises
const longest = Math.max(...Object.keys(extensions).map(Number))
const reviewWithin = moveOf('review').within?.period

/** `“待受理”、“待补充”`: when a citizen's move is open. */
const whenOpen = (move: OwnerMove) =>
  moveOf(move)
    .from.map((status) => `“${petitionStatuses[status].label}”`)
    .join('、')

const kinds = Object.values(petitionKinds).map(({ label, door, doorHint }) => `${label}（“${door}”）：${doorHint}。`)

const limits = Object.values(evidenceKinds).map(
  ({ label, max, bytes }) => `${label}最多 ${max} 个，每个不超过 ${bytes / 1024 / 1024} MB`,
)

/** What people ask; every number comes from the tables that the service keeps to. */
export const questions: Question[] = [
  { question: '这里能办什么？', answers: kinds },
  {
    question: '有人正在受到伤害，怎么办？',
    answers: ['请立即拨打 110。这里不能代替报警：填写时选“正在发生”，来件会标为紧急，但没有 110 快。'],
  },
  {
    question: '多久有答复？',
    answers: [
      `收到后 ${periodWords(acknowledge.period)}内${acknowledge.what}（${acknowledge.basis}）。`,
      `投诉、建议受理后 ${periodWords(answer.period)}内${answer.what}（${basisOf(answer)}）。情况复杂的，经批准可以延长，最多再加 ${longest} 日，会告诉您理由。`,
      '表扬核实后转达，线索核查后告知结果，法律没有规定期限。',
      '日期按自然日计算。写着“预计”的日期，等国务院公布放假安排后可能变动，变了会告诉您。',
    ],
  },
  {
    question: '要写真名吗？',
    answers: [
      '可以实名，也可以匿名。实名时办理人员能打电话向您核实，结果也更容易查清。',
      '匿名时我们不记录您的姓名、电话和微信号。提交后给您一串 16 位查询码，在任何手机上都能查进度、补充、评价。',
    ],
  },
  {
    question: '查询码丢了怎么办？',
    answers: ['不能补发，我们没有保存它。提交时用的那部手机，在“进度”里还能看到这件来件，不用查询码。'],
  },
  {
    question: '被反映的民警会看到吗？',
    answers: [
      '不会。被反映的民警、他所在的单位和领导查不到这件来件。需要别的单位协助核查时，默认不告诉他们您是谁。',
      '表扬不一样：核实后会转达给民警和他所在的单位。',
    ],
  },
  {
    question: '什么情况不予受理？',
    answers: [
      `${Object.values(refusalGrounds).join('；')}。`,
      '不予受理会告诉您理由，以及可以向哪里反映。话说得重不是理由。',
    ],
  },
  {
    question: '要我补充情况，怎么办？',
    answers: [
      '在“消息”或“进度”里打开来件，点“补充情况”，照问的写，照片、语音、视频可以一起交。',
      '等您补充的时间不算在办理期限里。',
    ],
  },
  {
    question: '可以撤回吗？',
    answers: [
      `状态是${whenOpen('withdraw')}时可以，在来件详情里点“撤回”。受理以后不能撤回。${moveOf('withdraw').warns ?? ''}`,
    ],
  },
  {
    question: '对答复不满意、不服，怎么办？',
    answers: [
      '投诉和建议答复后可以评价：满意、基本满意、不满意。评价不满意的，办理人员会回访。',
      `对投诉的答复不服，可以在收到答复后 ${reviewWithin ? periodWords(reviewWithin) : ''}内点“申请复查”，由上级机关在 ${periodWords(review.period)}内${review.what}（${review.basis}）。`,
      '对复查意见还不服的，可以自收到之日起 30 日内向复查机关的上一级机关请求复核（信访工作条例 第三十六条）。',
    ],
  },
  {
    question: '可以交多少照片、语音和视频？',
    answers: [
      `${limits.join('；')}。`,
      '传到一半断了网，会接着传。没有提交的，只留在这部手机上；已经传上来的，一天内删除。',
    ],
  },
  {
    question: '回执上的二维码有什么用？',
    answers: ['它证明我们在这个时间收到过这件来件，谁扫都能核对。扫码看不到内容，也不说明办理结果。'],
  },
  {
    question: '字太小，看不清？',
    answers: ['在首页右上角，或者“我的”里，打开“长辈版”，字和按钮都会变大。'],
  },
]
