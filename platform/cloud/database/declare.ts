import type { DocumentStore } from './store'

export interface CollectionDeclaration {
  name: string
  /** WeChat's permission for phones: only ADMINONLY, which is what they have here, is taken. */
  rule?: string
  indexes: readonly {
    name: string
    fields: readonly (readonly [path: string, direction: 'asc' | 'desc'])[]
    unique?: boolean
  }[]
}

/** Makes what is declared and missing, and brings changed indexes up to date; never drops a collection. */
export async function declareCollections(
  store: DocumentStore,
  declared: readonly CollectionDeclaration[],
): Promise<void> {
  for (const { name, indexes } of declared) {
    if (!store.catalog.has(name)) await store.createCollection(name)
    for (const existing of store.catalog.get(name).indexes) {
      if (!indexes.some((index) => describe(index) === describe(fromCatalog(existing)))) await store.dropIndex(existing)
    }
    const known = new Set(store.catalog.get(name).usable.map((index) => index.name))
    for (const index of indexes.filter((each) => !known.has(each.name))) {
      await store.createIndex(name, index.name, fieldsOf(index), index.unique === true)
    }
  }
}

type IndexDeclaration = CollectionDeclaration['indexes'][number]
type CatalogIndex = ReturnType<DocumentStore['catalog']['get']>['indexes'][number]

const fieldsOf = ({ fields }: IndexDeclaration) =>
  fields.map(([path, direction]) => ({ path, direction: direction === 'asc' ? (1 as const) : (-1 as const) }))

const fromCatalog = ({ name, fields, unique }: CatalogIndex): IndexDeclaration => ({
  name,
  fields: fields.map(({ path, direction }) => [path, direction === 1 ? 'asc' : 'desc'] as const),
  unique,
})

const describe = ({ name, fields, unique = false }: IndexDeclaration) => JSON.stringify([name, fields, unique])
