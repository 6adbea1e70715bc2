import type { ActionTable } from '../actions'
import { CloudFault, faults } from '../fault'
import { CallFault, type Runner } from './runner'

/** A function calling a function: the callee sees the chain of callers, and no openid. */
export const functionActions = (runner: Runner): ActionTable => ({
  'functions.invokeFunction': {
    fields: ['function_name', 'request_data'],
    run: async ({ function_name: name, request_data: data }, { headers }) => {
      if (typeof name !== 'string') throw faults.invalid('function_name must be a string')
      const event: unknown = typeof data === 'string' ? JSON.parse(data) : {}
      const source = String(headers['x-tcb-source'] ?? 'scf')
      try {
        const { result } = await runner.run(name, event, { source })
        return { data: { response_data: result } }
      } catch (error) {
        if (!(error instanceof CallFault)) throw error
        throw new CloudFault(error.code, `${error.message} (request ${error.requestId})`)
      }
    },
  },
})
