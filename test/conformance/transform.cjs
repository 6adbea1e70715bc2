// Jest's bridge to esbuild for tests written for an older jest and ts-jest: there `import * as f` could be called,
// and the body of `describe` could be async.
const { createHash } = require('node:crypto')
const esbuild = require('esbuild')

const modernized = (source) =>
  source
    .replace(/^import \* as (\w+) from ('[^']+')/gm, 'const $1 = require($2)')
    .replace(/(\bdescribe\('[^']*', )async /g, '$1')

module.exports = {
  canInstrument: false,
  getCacheKey: (source, path) => createHash('sha1').update(esbuild.version).update(path).update(source).digest('hex'),
  process(source, sourcefile) {
    const options = { sourcefile, loader: 'ts', format: 'cjs', target: 'node20', sourcemap: 'inline' }
    return { code: esbuild.transformSync(modernized(source), options).code }
  },
}
