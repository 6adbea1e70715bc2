// Tencent's tests in the copy that suite.ts makes; one file after the other, because they share collections.
const path = require('node:path')

const copy = path.join(__dirname, '../../.cache/conformance')

/** @type {import('jest').Config} */
module.exports = {
  rootDir: copy,
  testMatch: ['<rootDir>/test/{database,storage,functions}/**/*.test.ts'],
  transform: { '\\.ts$': path.join(__dirname, 'transform.cjs') },
  transformIgnorePatterns: ['/node_modules/(?!@cloudbase/database/src/)'],
  moduleNameMapper: { '^power-assert$': path.join(__dirname, 'power-assert.cjs') },
  setupFilesAfterEnv: ['<rootDir>/test/setup.js'],
  maxWorkers: 1,
}
