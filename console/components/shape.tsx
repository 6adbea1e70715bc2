import type { ReactNode } from 'react'
import { tones, type Tone } from '../../miniprogram/contract/look'

type ShapeName = (typeof tones)[Tone]['shape']

const shapes: Record<ShapeName, ReactNode> = {
  ring: <circle cx="8" cy="8" r="5" fill="none" strokeWidth="2" />,
  dot: <circle cx="8" cy="8" r="6" fill="currentColor" stroke="none" />,
  check: <path d="M2.500 8.500 6.500 12.500 13.500 4" fill="none" strokeWidth="2.500" strokeLinecap="round" />,
  cross: <path d="M3.500 3.500l9 9M12.500 3.500l-9 9" fill="none" strokeWidth="2.500" strokeLinecap="round" />,
}

export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" stroke="currentColor" aria-hidden="true">
      {shapes[tones[tone].shape]}
    </svg>
  )
}
