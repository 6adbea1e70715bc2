import { randomUUID } from 'node:crypto'
import type { Door } from '../../miniprogram/contract/action'
import { actions, type ActionName, type Answer, type Input } from '../../miniprogram/contract/actions'
import type { Form } from '../../miniprogram/contract/form'
import type { Repeated } from '../../miniprogram/contract/replies'
import { audited } from './audit/audit'
import { callerOf, type Caller } from './caller'
import { database, files, messages, wechat, wechatContext } from './cloud'
import type { Database } from './database'
import { askedThrough, isHttp, type Asked } from './door'
import type { Files } from './files'
import { keysFrom, type Keys } from './keys'
import { officesFrom } from './offices'
import { directoryIn } from './lawyers'
import type { Messages } from './messages'
import type { WeChat } from './wechat'
import { officersIn, type Officers } from './officers/officers'
import { sessionsIn, type Sessions } from './officers/sessions'
import { Refusal } from './refusal'
import { toldAgain, type Told } from './repeated'

type NameIn<Area extends string> = ActionName extends infer Name
  ? Name extends `${Area}.${infer Rest}`
    ? Rest
    : never
  : never

type ActionOf<Area extends string, Name extends string> = Extract<ActionName, `${Area}.${Name}`>

/** One handler for each action of the area: a missing or misspelt one does not compile. The body is empty where the action takes none. */
type Handlers<Area extends string, Context> = {
  [Name in NameIn<Area>]: (
    input: Input<ActionOf<Area, Name>>,
    context: Context,
    body: Buffer,
  ) => Promise<Answer<ActionOf<Area, Name>>>
}

/** What a function makes its handlers' context from. */
export interface Scene {
  caller: Caller
  keys: Keys
  database: Database
  files: Files
  messages: Messages
  wechat: WeChat
  officers: Officers
  sessions: Sessions
  now: () => Date
}

interface Rule {
  doors: readonly Door[]
  by: readonly string[]
  at?: readonly string[]
  input: Form
  audited?: true
  repeats?: true
  tries?: true
  bytes?: number
}

type AnyHandler<Context> = (input: unknown, context: Context, body: Buffer) => Promise<unknown>
interface Served<Context> {
  isOffice: (address: string) => boolean
  handlers: Readonly<Record<string, AnyHandler<Context> | undefined>>
  contextFor: (scene: Scene) => Context
}

/** The one door of a function: finds out who asks, refuses what the contract does not permit, tells what went wrong. */
export function serve<Area extends string, Context>(
  area: Area,
  handlers: Handlers<Area, Context>,
  contextFor: (scene: Scene) => Context,
): (event: unknown) => Promise<unknown> {
  const isOffice = officesFrom(process.env)
  const served = { handlers: handlers as Served<Context>['handlers'], contextFor, isOffice }
  return async (event) => {
    const reply = await replyTo(area, event, served)
    if (isHttp(event)) return overHttp(reply)
    // Nobody reads a timer's reply: the platform has to see that it failed.
    if (!reply.ok && isTimer()) throw new Error(`${reply.error.code} ${reply.error.id ?? ''}`)
    return reply
  }
}

async function replyTo<Context>(area: string, event: unknown, served: Served<Context>): Promise<Repeated<unknown>> {
  let action = ''
  try {
    const asked = askedThrough(area, event, wechatContext())
    action = asked.action
    return { ok: true, ...(await carryOut(area, asked, served)) }
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, fields } = error
      return { ok: false, error: fields ? { code, message, fields } : { code, message } }
    }
    return { ok: false, error: failureOf(action, error) }
  }
}

const now = () => new Date()

async function carryOut<Context>(
  area: string,
  asked: Asked,
  { handlers, contextFor, isOffice }: Served<Context>,
): Promise<Told<unknown>> {
  // Before anything is looked up: at a console nothing is said to whoever does not sit in an office.
  if (asked.door === 'console' && !isOffice(asked.origin.address)) throw new Refusal('ELSEWHERE')
  const rule = ruleOf(asked)
  const handler = asked.action.startsWith(`${area}.`) ? handlers[asked.action.slice(area.length + 1)] : undefined
  if (!rule || !handler) throw new Refusal('DENIED')
  const keys = keysFrom(process.env)
  const officers = officersIn(database, keys)
  const sessions = sessionsIn(database, keys)
  const caller = callerOf(asked, { officers, sessions, lawyers: directoryIn(database, keys), now: now() })
  const act = async () => {
    await permit(rule, caller)
    const body = bodyOf(asked, rule)
    const { value, problems } = rule.input.read(asked.input)
    if (problems) throw new Refusal('INVALID', undefined, problems)
    const scene = { caller, keys, database, files, messages, wechat, officers, sessions, now }
    return handler(value, contextFor(scene), body)
  }
  const deed = { asked, rule, caller, database, keys, now }
  const give = (what: typeof act) => (rule.audited ? audited(deed, what) : what())
  return rule.repeats && asked.held !== undefined ? toldAgain(asked, keys, act, give) : { data: await give(act) }
}

/** An unknown action and one at the wrong door look exactly like one that is not permitted. */
function ruleOf({ action, door }: Asked): Rule | undefined {
  const rule = Object.hasOwn(actions, action) ? (actions[action as ActionName] as Rule) : undefined
  return rule?.doors.includes(door) ? rule : undefined
}

async function permit({ by, at }: Rule, caller: Caller): Promise<void> {
  if (by.includes('anyone') || (by.includes('lawyer') && (await caller.lawyer()))) return
  const officer = await caller.officer()
  // A console that has not said who it is, or no longer holds a session, is asked to sign in.
  if (!officer && caller.door === 'console') throw new Refusal('SIGNED_OUT')
  if (!officer) throw new Refusal('DENIED')
  // Duty and unit of one post: what is lent makes nobody's own unit another.
  const may = officer.posts.some(({ duties, unitKind }) => {
    const holds = by.includes('officer') || duties.some((duty) => by.includes(duty))
    return holds && (!at || at.includes(unitKind))
  })
  if (!may) throw new Refusal('DENIED')
}

/** Bytes come with an action that takes them, and with no other. */
function bodyOf({ body }: Asked, { bytes: most }: Rule): Buffer {
  if ((body === undefined) !== (most === undefined) || (body?.length ?? 0) > (most ?? 0))
    throw new Refusal('INVALID', '请求的格式不正确')
  return body ?? Buffer.alloc(0)
}

/** Logged whole, told vaguely with an id to quote. */
function failureOf(action: string, error: unknown) {
  const id = randomUUID().slice(0, 8)
  const stack = error instanceof Error ? error.stack : String(error)
  // An unknown action's name is somebody's own text.
  console.error(JSON.stringify({ event: 'FAILED', id, action: Object.hasOwn(actions, action) ? action : '?', stack }))
  const refusal = new Refusal('INTERNAL')
  return { code: refusal.code, message: `${refusal.message}（问题编号 ${id}）`, id }
}

function overHttp(reply: Repeated<unknown>) {
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(reply),
  }
}

const isTimer = (): boolean => (wechatContext().SOURCE ?? '').includes('wx_trigger')
