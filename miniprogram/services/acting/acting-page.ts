import { beginningOf, isAsked, type Problems } from '../../contract/form'
import type { Refused } from '../../contract/replies'
import { askedFields } from '../../components/field/asked'
import { attachedIn, unfinishedIn, type MoveDraft } from '../drafts/draft'
import { forgetFiles, resumed } from '../drafts/drafts'
import { openEvidence, type DraftEvidence } from '../files/evidence'
import { evidenceHooks } from '../files/evidence-hooks'
import { forgetUnsent, keepUnsent, openUnsent } from '../drafts/unsent'
import { backTo } from '../way'
import { emptyActing, type Acting, type ActingData } from './data'

interface Kept {
  draft: MoveDraft
  evidence: DraftEvidence
}

/** The page that the hooks become part of. */
interface Screen {
  data: ActingData
  setData: (change: Record<string, unknown>) => void
}

const keptOf = (screen: unknown) => (screen as { unseen: Kept }).unseen

/** What a page has that asks one move of a case, drawn from the table of moves: its data and its hooks. `templates/acting.wxml` is its look. */
export function actingPage<Move extends string, Request>(area: Acting<Move, Request>) {
  return {
    data: emptyActing,
    ...evidenceHooks,
    kept(this: Screen) {
      return keptOf(this)
    },
    onLoad(this: Screen, { id = '', move: named, about = '', ...more }: Record<string, string | undefined>) {
      const move = moveNamed(area, named)
      const { label, warns = '', asks } = area.moveOf(move)
      void wx.setNavigationBarTitle({ title: label })
      const names = Object.keys(asks).filter((name) => asks[name]?.control !== 'hidden')
      this.setData({ id, move, label, warns, names, fields: askedFields(asks), about: decodeURIComponent(about) })
      begin(this, area, more)
      void loadCase(this, area)
    },
    onUnload(this: Screen) {
      keptOf(this).evidence.stop()
    },
    answer(this: Screen, { detail }: { detail: { name: string; value: unknown } }) {
      const { draft } = keptOf(this)
      draft.values = { ...draft.values, [detail.name]: detail.value ?? null }
      this.setData({ [`values.${detail.name}`]: detail.value ?? null })
      clear(this, detail.name)
      keep(this)
    },
    async send(this: Screen) {
      const { sending, warning } = this.data
      if (sending || warning) return
      const { value, problems } = area.read(content(this, area))
      const unfinished = unfinishedIn(keptOf(this).draft)
      if (!value || unfinished) return point(this, { ...problems, ...(unfinished && { evidence: unfinished }) })
      this.setData({ problems: {} })
      if (!(await confirms(this))) return
      this.setData({ sending: true })
      await deliver(this, area, value)
      this.setData({ sending: false })
    },
    back() {
      void wx.navigateBack()
    },
    seeCase() {
      backTo(area.casePage)
    },
  }
}

function moveNamed<Move extends string, Request>({ moves }: Acting<Move, Request>, named = ''): Move {
  const [first] = moves
  if (first === undefined) throw new Error('an area has moves')
  return moves.find((known) => known === named) ?? first
}

/** What is not asked comes with the address, and from nowhere else: what an earlier address brought is over. */
function begin<Move extends string, Request>(
  screen: Screen,
  { moveOf, files }: Acting<Move, Request>,
  more: Record<string, string | undefined>,
): void {
  const { id, move } = screen.data
  const { asks } = moveOf(move as Move)
  const carried = Object.entries(more).filter(([name]) => asks[name]?.control === 'hidden')
  const fresh: MoveDraft = { key: id, values: beginningOf(asks), files: [] }
  const draft = resumed((openUnsent(id, move) as MoveDraft | undefined) ?? fresh)
  const written = Object.entries(draft.values).filter(([name]) => asks[name]?.control !== 'hidden')
  draft.values = Object.fromEntries([...written, ...carried])
  const evidence = openEvidence(draft, files, () => filesChanged(screen))
  Object.assign(screen, { unseen: { draft, evidence } satisfies Kept })
  screen.setData({ values: draft.values, files: draft.files })
  evidence.resume()
}

async function loadCase<Move extends string, Request>(screen: Screen, { load }: Acting<Move, Request>): Promise<void> {
  const reply = await load(screen.data.id, screen.data.move as Move)
  // Without an answer the form stands by itself; sending it says what is wrong.
  if (!reply.ok) return
  const { subject, number, said, may, instead = '' } = reply.data
  screen.setData({ subject, number, said, instead, closed: !may.includes(screen.data.move) })
}

function filesChanged(screen: Screen): void {
  const { draft } = keptOf(screen)
  screen.setData({ files: draft.files })
  if (!unfinishedIn(draft)) clear(screen, 'evidence')
  keep(screen)
}

/** A field's problem is gone once it is answered anew. */
function clear(screen: Screen, name: string): void {
  if (screen.data.problems[name]) screen.setData({ [`problems.${name}`]: '' })
}

function keep(screen: Screen): void {
  keepUnsent(screen.data.id, screen.data.move, keptOf(screen).draft)
}

/** What cannot be undone is asked about once more. */
async function confirms(screen: Screen): Promise<boolean> {
  const { label, warns } = screen.data
  if (!warns) return true
  screen.setData({ warning: true })
  const { confirm } = await wx.showModal({ title: `${label}？`, content: warns, confirmText: label.slice(0, 4) })
  screen.setData({ warning: false })
  return confirm
}

async function deliver<Move extends string, Request>(
  screen: Screen,
  area: Acting<Move, Request>,
  request: Request,
): Promise<void> {
  const reply = await area.send(request)
  if (reply.ok) {
    forget(screen)
    void wx.showToast({ title: '已经送到', icon: 'success' })
    backTo(area.casePage)
  } else if (reply.error.fields) point(screen, reply.error.fields)
  else await explain(screen, area, reply.error)
}

/** Nothing of it stays on the phone. */
function forget(screen: Screen): void {
  const { draft, evidence } = keptOf(screen)
  evidence.stop()
  forgetFiles(draft.files)
  forgetUnsent(screen.data.id, screen.data.move)
}

/** Perhaps the case has moved on: then the page itself says so, and what was written stays. */
async function explain<Move extends string, Request>(
  screen: Screen,
  area: Acting<Move, Request>,
  { code, message }: Refused,
): Promise<void> {
  if (code === 'CONFLICT') await loadCase(screen, area)
  if (!screen.data.closed) say(message)
}

function say(content: string): void {
  void wx.showModal({ title: '还没有送到', content, showCancel: false, confirmText: '知道了' })
}

/** Shows what is wrong at its field; what belongs to no field is said. */
function point(screen: Screen, problems: Problems): void {
  screen.setData({ problems })
  const first = screen.data.names.find((name) => problems[name])
  if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 300 })
  else say(Object.values(problems).join('\n'))
}

/** What would be sent: the named fields that are asked. */
function content<Move extends string, Request>(
  screen: Screen,
  { moveOf, along }: Acting<Move, Request>,
): Record<string, unknown> {
  const { id, move } = screen.data
  const { asks } = moveOf(move as Move)
  const { draft } = keptOf(screen)
  const values: Record<string, unknown> = { ...draft.values, evidence: attachedIn(draft) }
  const given = Object.entries(values).filter(([name]) => asks[name] && isAsked(asks[name], values))
  return { id, move, ...along?.(id), ...Object.fromEntries(given) }
}
