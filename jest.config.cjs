/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.(ts|tsx|js|mjs)$': '<rootDir>/test/support/jest/esbuild-transform.cjs' },
  transformIgnorePatterns: [
    '/node_modules/(?!(file-type|strtok3|token-types|uint8array-extras|@tokenizer|peek-readable|@borewit)/)',
  ],
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/.cache',
    '<rootDir>/.data',
    '<rootDir>/miniprogram/miniprogram_npm',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/support/jest/silence.ts'],
  testSequencer: '<rootDir>/test/support/jest/longest-first.cjs',
  // Nothing else runs meanwhile.
  maxWorkers: '100%',
  testTimeout: 60_000,
}
