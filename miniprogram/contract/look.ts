/** Colours shared by the phone and the console. Every text pair keeps a contrast of 4.5:1 or more. */
export const colours = {
  brand: '#1B4F9C',
  brandLight: '#E8EFF9',
  ink: '#1F2733',
  secondary: '#5B6675',
  line: '#E6EAF0',
  ground: '#F4F6FA',
  card: '#FFFFFF',
  amber: '#9A5200',
  amberLight: '#FFF4E5',
  red: '#B3261E',
  redLight: '#FDECEA',
  green: '#1E7A45',
  greenLight: '#E8F5EC',
} as const

/** A status is a word, a shape and a colour, never colour alone. */
export const tones = {
  waiting: { shape: 'ring', ink: 'amber', ground: 'amberLight' },
  active: { shape: 'dot', ink: 'brand', ground: 'brandLight' },
  done: { shape: 'check', ink: 'green', ground: 'greenLight' },
  stopped: { shape: 'cross', ink: 'secondary', ground: 'ground' },
} as const satisfies Record<string, { shape: string; ink: keyof typeof colours; ground: keyof typeof colours }>

export type Tone = keyof typeof tones

/** Phone sizes in rpx. */
export const sizes = { body: 32, secondary: 28, title: 38, radius: 16, touch: 96, step: 8 } as const
