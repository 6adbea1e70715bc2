import { generateKeyPairSync } from 'node:crypto'

type Compiler = typeof import('miniprogram-ci')

/** WeChat's own compiler, which greets on the console when it is loaded. */
export async function loadCompiler(): Promise<Compiler> {
  return quietly(() => import('miniprogram-ci'))
}

/** The project at this path as the compiler wants it, without asking WeChat about its account. */
export async function offlineProject(projectPath: string, appid: string): Promise<InstanceType<Compiler['Project']>> {
  const compiler = await loadCompiler()
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const ignores = ['node_modules/**/*', 'dist/**/*', '.cache/**/*', '.data/**/*']
  const project = new compiler.Project({ appid, type: 'miniProgram', projectPath, privateKey, ignores })
  const attributes = { ...compiler.DefaultProjectAttr, appType: 0, gameApp: false, isSandbox: false }
  // The one look-up that would need the network and a registered account.
  project.attr = () => Promise.resolve(attributes)
  return project
}

/** Runs without what it prints; what it throws comes through. */
export async function quietly<Result>(run: () => Promise<Result>): Promise<Result> {
  const methods = ['log', 'info', 'warn', 'error'] as const
  const kept = methods.map((method) => console[method])
  for (const method of methods) console[method] = () => undefined
  try {
    return await run()
  } finally {
    for (const [index, method] of methods.entries()) console[method] = kept[index] ?? console[method]
  }
}
