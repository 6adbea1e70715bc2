// Jest's bridge to esbuild: TypeScript in, CommonJS out, source maps kept.
const { createHash } = require('node:crypto')
const esbuild = require('esbuild')

module.exports = {
  canInstrument: false,
  getCacheKey: (source, path) => createHash('sha1').update(esbuild.version).update(path).update(source).digest('hex'),
  process(source, sourcefile) {
    const { code, map } = esbuild.transformSync(source, {
      sourcefile,
      loader: sourcefile.endsWith('.tsx') ? 'tsx' : sourcefile.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'external',
      define: { 'import.meta.url': '__filename' },
    })
    return { code, map }
  },
}
