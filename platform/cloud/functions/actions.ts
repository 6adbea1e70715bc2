import type { ActionTable } from '../actions'
import { CloudFault, faults } from '../fault'
import { parseJson } from '../json'
import { CallFault, type Runner } from './runner'

/** The platform's limits for a call between functions, in bytes. */
const limits = { request: 6 * 1024 * 1024, answer: 1024 * 1024 }
const tooLarge = (what: string) => new CloudFault('EXCEED_MAX_PAYLOAD_SIZE', `${what} is too large`)

/** A function calling a function: the callee sees the chain of callers, and no openid. */
export const functionActions = (runner: Runner): ActionTable => ({
  'functions.invokeFunction': {
    fields: ['function_name', 'request_data', 'qualifier'],
    run: async ({ function_name: name, request_data: data, qualifier }, { headers }) => {
      if (typeof name !== 'string') throw faults.invalid('function_name must be a string')
      // There is one version of a function here: the latest.
      if (qualifier !== undefined && qualifier !== '$LATEST') throw faults.unsupported('a qualifier other than $LATEST')
      if (typeof data === 'string' && Buffer.byteLength(data) > limits.request) throw tooLarge('request_data')
      const event: unknown = typeof data === 'string' ? parseJson(data, 'request_data') : {}
      const source = String(headers['x-tcb-source'] ?? 'scf')
      try {
        const { result } = await runner.run(name, event, { source })
        if (Buffer.byteLength(result) > limits.answer) throw tooLarge('the answer')
        return { data: { response_data: result } }
      } catch (error) {
        if (!(error instanceof CallFault)) throw error
        throw new CloudFault(error.code, `${error.message} (request ${error.requestId})`)
      }
    },
  },
})
