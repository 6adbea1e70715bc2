import * as glassEasel from 'glass-easel'
import { type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { defineBehaviors, type Definition, withNamedBehaviors } from './behaviors'
import { readyWhenAttached } from './ready'
import { type PhoneBackend } from './backend'
import { type Program } from './program'

type ComponentEnv = Parameters<Parameters<CodeSpace['componentEnv']>[1]>[0]
type Root = ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>

/** What Page, Component and Behavior mean while a unit's script runs. */
export interface Registrars {
  Page: (definition: Definition) => void
  Component: (definition?: Definition) => unknown
  Behavior: (definition?: Definition) => unknown
}

/** The program's components, registered with glass-easel, and the way to put a page on the screen. */
export class Space {
  private readonly environment = new MiniProgramEnv()
  private readonly space = this.environment.createCodeSpace('', true)
  private readonly behaviors = defineBehaviors(this.space)
  private current: ComponentEnv | undefined

  constructor(private readonly backend: PhoneBackend) {
    keepIdsAsWritten(this.space)
    readyWhenAttached(this.space)
  }

  readonly registrars: Registrars = {
    Page: (definition) => this.registrar().Page(this.completed(definition)),
    Component: (definition) =>
      definition ? this.registrar().Component(this.completed(definition)) : this.registrar().Component(),
    Behavior: (definition) =>
      definition ? this.registrar().Behavior(this.completed(definition)) : this.registrar().Behavior(),
  }

  /** Registers every unit before the first page opens: relations look for their targets at once. */
  register({ units, templates }: Program): void {
    for (const [key, unit] of Object.entries(units)) {
      const component = !unit.isPage || unit.config['component'] === true
      this.space.addComponentStaticConfig(key, { ...unit.config, component })
      const content = templates[key] as glassEasel.template.ComponentTemplate['content']
      const template = { groupList: templates, content, fallbackListenerOnNativeNode: true }
      this.space.addCompiledTemplate(key, template as glassEasel.template.ComponentTemplate)
      this.space.addStyleSheet(key, undefined, unit.scope ?? '')
    }
    for (const [key, { load }] of Object.entries(units)) {
      this.space.componentEnv(key, (environment) => {
        this.current = environment
        load()
      })
    }
  }

  createPage(url: string): Root {
    return this.environment.associateBackend(this.backend).createRoot('wx-page', this.space, url)
  }

  // glass-easel types definitions far more closely than a program's scripts can be known here.
  private completed(definition: Definition): never {
    return withNamedBehaviors(definition, this.behaviors) as never
  }

  private registrar(): ComponentEnv {
    if (!this.current) throw new Error('Page, Component and Behavior register while a page or component is loaded')
    return this.current
  }
}

interface OptionsPreparer {
  prepareComponentOptions: (is: string, options?: object) => [glassEasel.ComponentOptions, unknown]
}

/** Ids stay as the page wrote them, and methods stay off the node. The adapter keeps this method out of its types. */
function keepIdsAsWritten(space: CodeSpace): void {
  const preparer = space as unknown as OptionsPreparer
  const prepare = preparer.prepareComponentOptions.bind(space)
  preparer.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options)
    return [{ ...prepared, idPrefixGenerator: null, writeIdToDOM: true, writeFieldsToNode: false }, isolation]
  }
}
