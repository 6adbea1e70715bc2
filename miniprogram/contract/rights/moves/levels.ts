import { choice } from '../../fields'
import type { RightsStep } from './move'

/** 保密审查: before anything leaves the office in writing (保守国家秘密法 第三十五条). */
export const secrecyChecked = {
  label: '审核',
  by: ['head'],
  asks: {
    secrecy: choice('保密审查', { CLEAR: '不含国家秘密、警务工作秘密，不泄露他人隐私，可以发出' }),
  },
} as const satisfies RightsStep

/**
 * 审批层级, as this organ has laid them down: as many officers after another as stand here must agree, each somebody
 * else; the first of them makes the 保密审查.
 */
export const levels = {
  refusal: [secrecyChecked],
  decision: [secrecyChecked, { label: '批准', by: ['chief'] }],
  certificate: [secrecyChecked, { label: '签发', by: ['chief'] }],
  /** Of what the upper organ is sent, and decided. */
  objection: [secrecyChecked],
  proposal: [{ label: '会同承办人核签', by: ['handler'] }],
  extension: [{ label: '批准', by: ['head'] }],
} as const satisfies Record<string, readonly RightsStep[]>
