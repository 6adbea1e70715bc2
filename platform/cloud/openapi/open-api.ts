import { faults } from '../fault'
import type { FunctionSpec } from '../functions/messages'
import type { LogLine } from '../journal'
import { ApiFault, isPicture, type Api, type ApiFields, type ApiTable, type Picture } from './api'
import type { ApiRequest } from './protocol'

/** What an API answers in the place of its own answer; an `errcode` makes it fail. Undefined leaves it as it is. */
export type ScriptedAnswer = ApiFields | ((args: ApiFields) => ApiFields | undefined)

/** A call of an open API; without its arguments, which may be personal. */
export interface ApiCall {
  api: string
  function: string
  requestId: string
  /** WeChat's code; 0 when it went well. */
  errcode: number
}

/** The platform refuses before WeChat is asked. */
export class PlatformRefusal extends Error {
  constructor(readonly errorCode: number) {
    super(`error code: ${errorCode}`)
  }
}

/** Who calls: a function, within one call of it. */
interface Calling {
  callId: string
  spec: FunctionSpec
}

const errorCodes = { noSuchApi: -604100, notDeclared: -604101 }
const keptCalls = 1000

/** Calls the open APIs for functions: looks whether they may, answers as scripted or as built in, and keeps a record. */
export class OpenApi {
  private readonly scripts = new Map<string, ScriptedAnswer>()
  private readonly recorded: ApiCall[] = []

  constructor(
    private readonly table: ApiTable,
    private readonly appId: string,
    private readonly log: (line: LogLine) => void,
  ) {}

  get calls(): ApiCall[] {
    return [...this.recorded]
  }

  /** Lets an API, or an event such as `wxa_media_check`, say this from now on; null takes it back. */
  script(name: string, answer: ScriptedAnswer | null): void {
    if (answer === null) this.scripts.delete(name)
    else this.scripts.set(name, answer)
  }

  scripted(name: string, args: ApiFields): ApiFields | undefined {
    const script = this.scripts.get(name)
    return typeof script === 'function' ? script(args) : script
  }

  /** @throws PlatformRefusal, ApiFault (WeChat's own words) or CloudFault (not supported here). */
  async call(name: string, request: ApiRequest, { callId, spec }: Calling): Promise<ApiFields | Picture> {
    const record = (errcode: number) => this.record({ api: name, function: spec.name, requestId: callId, errcode })
    try {
      const answer = await this.answer(name, request, spec)
      record(0)
      return answer
    } catch (error) {
      if (error instanceof ApiFault) record(error.errcode)
      if (error instanceof PlatformRefusal) record(error.errorCode)
      throw error
    }
  }

  private async answer(name: string, { appid, args }: ApiRequest, spec: FunctionSpec) {
    const api = this.find(name)
    if (!api) {
      this.note(`cloud.openapi.${name} is not there, or not supported here`, spec.name)
      throw new PlatformRefusal(errorCodes.noSuchApi)
    }
    if (!spec.openapi.includes(name)) throw new PlatformRefusal(errorCodes.notDeclared)
    if (appid && appid !== this.appId) throw faults.unsupported(`the appid of another program in ${name}`)
    const stranger = this.scripts.has(name) ? undefined : Object.keys(args).find((key) => !api.takes.includes(key))
    if (stranger) throw faults.unsupported(`${stranger} in ${name}`)
    const script = this.scripted(name, args)
    if (script && Number(script['errcode'])) throw faultOf(script)
    const answer = await api.answer(args)
    return isPicture(answer) ? answer : { errcode: 0, errmsg: 'ok', ...answer, ...script }
  }

  /** Whatever is scripted is there, too. */
  private find(name: string): Api | undefined {
    if (Object.hasOwn(this.table, name)) return this.table[name]
    return this.scripts.has(name) ? { takes: [], answer: () => ({}) } : undefined
  }

  private record(call: ApiCall): void {
    this.recorded.push(call)
    if (this.recorded.length > keptCalls) this.recorded.shift()
  }

  private note(text: string, name: string): void {
    this.log({ time: new Date().toISOString(), level: 'warn', text, function: name })
  }
}

const faultOf = ({ errcode, errmsg = 'scripted' }: ApiFields) => new ApiFault(Number(errcode), String(errmsg))
