import { text } from '../../fields'
import { organ } from '../../organ'
import { everyInfringement } from '../kinds'
import { undecided, type RightsMove } from './move'

/** Where whoever would have to handle it may not meet it (回避), it goes to the upper organ. */
export const raisingMoves = {
  raise: {
    label: '应当回避，转报上级',
    kinds: everyInfringement,
    from: [...undecided, 'DECIDED', 'EXECUTING', 'RECONSIDERING'],
    to: 'RAISED',
    by: ['clock'],
    asks: {},
    tells: '应当办理您的申请的人员与它有关，依法回避，由督察长报送上级公安机关办理',
    needs: 'nobodyLeft',
  },
  referAbove: {
    label: '告知向上级提出',
    kinds: everyInfringement,
    from: ['RAISED'],
    to: 'TRANSFERRED',
    by: ['clock'],
    asks: {},
    tells: `您的申请 {number} 依法应当由本市公安机关以外的人员办理，请向${organ.province}提出`,
    needs: 'nobodyAbove',
  },
  sendAbove: {
    label: '报送上级',
    kinds: everyInfringement,
    from: ['RAISED'],
    to: 'TRANSFERRED',
    by: ['chief'],
    asks: { receiver: text('报送机关', { max: 60, hint: `例如：${organ.province}` }) },
    tells: '您的申请 {number} 已密封报送{receiver}，由其办理并答复您',
    warns: '报送函打印后密封寄送。申请民警会立即看到去向，这里不再办理。',
    paper: 'raising',
  },
} as const satisfies Record<string, RightsMove>
