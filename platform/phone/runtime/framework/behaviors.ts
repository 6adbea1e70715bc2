import { type CodeSpace } from 'glass-easel-miniprogram-adapter'

type BehaviorConstructor = Parameters<Parameters<CodeSpace['componentEnv']>[1]>[0]['Behavior']
export type NamedBehaviors = Map<string, ReturnType<BehaviorConstructor>>

/** What a program hands to Page, Component or Behavior: anything at all, glass-easel checks it. */
export type Definition = Record<string, unknown> & { behaviors?: unknown[] }

/** The behaviours that WeChat provides by name. */
export function defineBehaviors(space: CodeSpace): NamedBehaviors {
  return space.componentEnv('', ({ Behavior }) => {
    const define = (definition: object) => Behavior(definition as never)
    return new Map([
      ['wx://form-field', define({ properties: { name: String, value: null } })],
      ['wx://form-field-group', define({})],
      ['wx://form-field-button', define({})],
      ['wx://component-export', define({})],
    ]) as NamedBehaviors
  })
}

export function withNamedBehaviors(definition: Definition, known: NamedBehaviors): Definition {
  const behaviors = (definition.behaviors ?? []).map((behavior) => {
    if (typeof behavior !== 'string') return behavior
    const found = known.get(behavior)
    if (!found) throw new Error(`behavior "${behavior}" is not provided`)
    return found
  })
  return { ...definition, behaviors }
}
