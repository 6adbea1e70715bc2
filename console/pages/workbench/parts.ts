interface Row {
  waits?: string
}

/** What waits for the officer: what is to be done, and what is to be agreed to. */
export const parts = {
  waiting: { label: '待我办理', has: ({ waits }: Row) => waits === undefined },
  agreeing: { label: '待我审签', has: ({ waits }: Row) => waits !== undefined },
} as const

export type Part = keyof typeof parts
export const everyPart = Object.keys(parts) as Part[]
