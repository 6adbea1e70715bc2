import type { ComplaintCategory, PetitionKind } from '../../miniprogram/contract/petition/kinds'

/** Draws one of several. */
export type Draw = <Item>(items: readonly Item[]) => Item

interface Story {
  subject: string
  details: string
  category?: ComplaintCategory
}

const places = [
  '南湖路',
  '解放东路',
  '火车站广场',
  '建设中路',
  '河西大道',
  '新华菜市场',
  '第三中学门口',
  '滨江小区',
  '长途汽车站',
  '云龙大道',
  '渡口码头',
  '人民医院门前',
]
const times = ['昨晚十点', '上周三下午', '前天早上八点左右', '本月初', '春节前', '昨天中午', '上个月二十号', '周六晚上']
const ends = [
  '希望督察部门查清楚，给个说法。',
  '到现在也没有人答复。',
  '旁边有监控，可以调取。',
  '我有当时的录音和照片。',
  '希望以后能改进。',
  '同去的邻居可以作证。',
  '如有需要可以联系我。',
]
const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '欧阳',
  '上官',
  '罗',
  '谭',
  '彭',
  '龙',
]
const names = [
  '建国',
  '芳',
  '小军',
  '丽华',
  '志强',
  '敏',
  '雪梅',
  '伟',
  '秀英',
  '思远',
  '海燕',
  '子轩',
  '淑珍',
  '明',
  '婷婷',
  '光荣',
]

const complaints: [ComplaintCategory, string, string][] = [
  ['INACTION', '报警后一直没有人来', '在{place}报警，{time}开始等，等了两个小时没有民警到场，再打电话只说在路上。'],
  ['RESPONSE', '出警后没有登记就走了', '{time}在{place}发生纠纷，民警到场看了一眼，没有询问也没有登记就离开了。'],
  ['ATTITUDE', '窗口民警态度生硬', '{time}到{place}的派出所办身份证，民警说话很冲，还把材料扔回来。'],
  ['DELAY', '户口迁移拖了三个月', '从{time}开始申请迁户口，材料交了四次，每次都说还差一样，在{place}来回跑。'],
  ['UNFAIR', '处理交通事故不公平', '{time}在{place}发生追尾，民警没有看行车记录仪就认定我负全责。'],
  ['FEES', '拖车收费没有票据', '{time}车辆在{place}被拖走，收了四百元，没有给票据，也没有说明依据。'],
  ['BANNED', '值班民警身上有酒气', '{time}在{place}处理纠纷的一名民警身上酒味很重，说话含糊。'],
  ['LEAK', '报警信息被对方知道了', '{time}在{place}举报噪音以后，对方马上知道是我报的警。'],
  ['MISCONDUCT', '没有出示证件就检查手机', '{time}在{place}被要求交出手机检查，没有出示证件，也没有说明理由。'],
  ['OTHER', '失物招领无人处理', '{time}在{place}捡到钱包交到岗亭，之后联系不到任何人。'],
]
const suggestions: [string, string][] = [
  ['办证大厅周末也开放', '上班的人平时没有空，希望{place}的办证大厅周六上午也能办理。'],
  ['路口增加掉头标志', '{place}路口没有掉头标志，{time}又看到有人逆行，希望尽快增设。'],
  ['社区多一些反诈宣传', '{place}老人很多，{time}有邻居差点被骗，希望民警常来讲一讲。'],
]
const praises: [string, string][] = [
  ['民警帮助找回走失的老人', '{time}老人在{place}走失，民警冒雨找了四个小时，把老人平安送回家。'],
  ['追回被骗的钱', '{time}在{place}被骗两万元，民警连夜冻结账户，钱一分不少追了回来。'],
  ['雪天推车的交警', '{time}大雪，{place}的交警一辆一辆帮忙推车，自己衣服全湿了。'],
]
const tips: [string, string][] = [
  ['夜间有人聚众赌博', '{place}附近的仓库，{time}起每到夜里就有十几个人聚众赌博，门口有人望风。'],
  ['有人贩卖假烟', '{place}的杂货店从{time}开始卖假烟，货放在后院的面包车里。'],
  ['废品站收购电缆', '{place}的废品站{time}收购了大量带标识的通信电缆。'],
]

/** An invented petition as people write them. */
export function storyOf(kind: PetitionKind, draw: Draw): Story {
  const [category, subject, body] =
    kind === 'COMPLAINT'
      ? draw(complaints)
      : [undefined, ...draw({ SUGGESTION: suggestions, PRAISE: praises, TIP: tips }[kind])]
  const told = body.replace('{place}', draw(places)).replace('{time}', draw(times))
  return {
    subject: `${draw(places)}${subject}`,
    details: `${told}${draw(ends)}${draw(ends)}`,
    ...(category && { category }),
  }
}

export const nameOf = (draw: Draw): string => draw(surnames) + draw(names)
