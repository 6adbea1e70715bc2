export interface Index {
  name: string
  fields: [path: string, direction: 'asc' | 'desc'][]
  unique?: boolean
}

export interface CollectionRow {
  name: string
  rule: 'ADMINONLY'
  indexes: Index[]
}

/** Finds by equality, in order. */
export function sorted(name: string, path: string, order: string, direction: 'asc' | 'desc' = 'desc'): Index {
  return {
    name,
    fields: [
      [path, 'asc'],
      [order, direction],
    ],
  }
}
