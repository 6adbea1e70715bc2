import type { Made } from './stale'

export const functions = {
  name: 'functions',
  from: ['cloudfunctions', 'miniprogram/contract', 'scripts/build/functions.ts'],
  out: 'dist/cloudfunctions',
  gives: 'petition/index.js',
} satisfies Made

export const consolePages = {
  name: 'console',
  from: ['console', 'miniprogram/contract', 'scripts/build/console.ts'],
  out: 'dist/console',
  gives: 'index.html',
} satisfies Made
