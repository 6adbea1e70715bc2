export type Emit = (type: string, detail: unknown) => void

/** What a button does beyond its tap. The platform's pages fill this table when they are there. */
export const openTypes: Record<string, (emit: Emit) => void> = {}
