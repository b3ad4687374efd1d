/**
 * One place for SvelteKit and Vite. The pages are a single-page app: the server in `server/` sends `build/index.html` for every
 * path it does not own. In `vite dev` the API and the log's socket go to SHOAL_SERVER.
 */
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

const server = process.env.SHOAL_SERVER ?? 'http://127.0.0.1:7600'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ pages: 'build', assets: 'build', fallback: 'index.html', precompress: true }),
      compilerOptions: { runes: true },
    }),
  ],
  build: { target: 'es2022', chunkSizeWarningLimit: 900 },
  worker: { format: 'es' },
  server: {
    // `@shoal/session` is read from its source beside this folder.
    fs: { allow: ['..'] },
    proxy: {
      '/api': { target: server },
      '/log': { target: server, ws: true },
    },
  },
})
