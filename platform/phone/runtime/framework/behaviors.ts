import { type CodeSpace } from 'glass-easel-miniprogram-adapter'

export type NamedBehaviors = Map<string, unknown>

/** What a program hands to Page, Component or Behavior: anything at all, glass-easel checks it. */
export type Definition = Record<string, unknown> & { behaviors?: unknown[] }

/** The behaviours that WeChat provides by name. */
export function defineBehaviors(space: CodeSpace): NamedBehaviors {
  return space.componentEnv('', ({ Behavior }) => {
    const define = (definition: object): unknown => Behavior(definition as never)
    return new Map([
      ['wx://form-field', define({ properties: { name: String, value: null } })],
      ['wx://form-field-group', define({})],
      ['wx://form-field-button', define({})],
      ['wx://component-export', define({})],
    ])
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
