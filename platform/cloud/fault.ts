/** An error the SDK's caller gets as `{ code, message }`. */
export class CloudFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Something outside of the program is broken, a disk or a file, told in words that may be passed on. */
export class Trouble extends Error {}

export const faults = {
  unsupported: (what: string) => new CloudFault('INVALID_PARAM', `not supported here: ${what}`),
  invalid: (message: string) => new CloudFault('INVALID_PARAM', message),
  badRequest: (message: string) => new CloudFault('DATABASE_REQUEST_FAILED', message),
  noCollection: (name: string) =>
    new CloudFault(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
    ),
  conflict: () =>
    new CloudFault(
      'DATABASE_TRANSACTION_CONFLICT',
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    ),
  noTransaction: () =>
    new CloudFault(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
    ),
  noFunction: (name: string) =>
    new CloudFault('FUNCTION_NOT_FOUND', `[FUNCTION_NOT_FOUND] function could not be found: ${name}`),
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What anybody may have thrown, as an Error. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))
