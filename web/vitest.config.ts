/** Tests of the pure modules, in Node. Journeys in a real browser live in `e2e/`. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// tsconfig.json extends a file that SvelteKit generates; a fresh clone and every `npm install` are without it.
if (!existsSync(here('./node_modules/$app/tsconfig.json'))) {
  const kit = createRequire(import.meta.url)
    .resolve('@sveltejs/kit/package.json')
    .replace('package.json', 'svelte-kit.js')
  execFileSync(process.execPath, [kit, 'sync'], { cwd: here('.'), stdio: 'ignore' })
}

export default defineConfig({
  root: here('.'),
  plugins: [svelte({ configFile: false })],
  resolve: { conditions: ['browser'] },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
