// A thread starts with plain JavaScript; the reader itself is TypeScript.
require('tsx/cjs')
require('./reader-thread.ts')
