/** What may stand beside the subject, in this order. */
export const columnNames = [
  'number',
  'kind',
  'category',
  'unit',
  'signing',
  'submitted',
  'assignee',
  'team',
  'due',
  'status',
  'evidence',
] as const

export type ColumnName = (typeof columnNames)[number]

/** Shown until somebody chooses otherwise. */
export const firstColumns: readonly ColumnName[] = ['number', 'kind', 'unit', 'submitted', 'assignee', 'due', 'status']
