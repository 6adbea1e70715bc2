import { resolve } from 'node:path'

const source = resolve(__dirname, '../../console')

/** Builds the web console as static files that are served under `/console/`. */
export async function buildConsole(out: string): Promise<void> {
  // Both are ES modules only.
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  // Whatever the caller is (a test, say), people get the production build.
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: false,
    root: source,
    base: '/console/',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: resolve(out),
      emptyOutDir: true,
      sourcemap: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What changes with a release of ours stays apart from what a browser may keep for months.
            groups: [
              // Fetched by the few who need it, when they need it.
              { name: 'sheets', test: /node_modules[\\/](write-excel-file|fflate)[\\/]/, priority: 3 },
              {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack)[\\/]/,
                priority: 2,
              },
              { name: 'antd', test: /node_modules[\\/]/, priority: 1 },
            ],
          },
        },
      },
    },
  })
}
