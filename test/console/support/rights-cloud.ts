import type { Cloud } from './console-page'
import { cloudWith } from './desk'
import { board, figures, handlers, lawyers, mixedRights, rightsCase, rightsWorkbench } from './rights'

/** A cloud with applications, as changed by the story. */
export const rightsCloud = (changes: Cloud = {}): Cloud =>
  cloudWith({
    'rights.queue': () => ({ ok: true, data: { items: mixedRights() } }),
    'rights.detail': () => ({ ok: true, data: rightsCase() }),
    'rights.desk.workbench': () => ({ ok: true, data: rightsWorkbench() }),
    'rights.desk.handlers': () => ({ ok: true, data: handlers }),
    'rights.desk.measures': () => ({ ok: true, data: { items: board() } }),
    'rights.desk.figures': ({ year }) => ({ ok: true, data: { ...figures(), year } }),
    'rights.lawyers.list': () => ({ ok: true, data: lawyers }),
    ...changes,
  })
