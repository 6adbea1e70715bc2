/** The areas of the service that keep cases: what the names of their actions begin with. */
export type AreaName = 'petition' | 'rights'
