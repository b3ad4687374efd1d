/**
 * The built pages (SvelteKit, static): files by exact path from a list made at start, so no request ever names a path on disk;
 * everything else is the one page, with its content policy. Text is sent compressed: the `.br`/`.gz` beside a file.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Context } from 'hono'
import { contentPolicy, inlineScriptHashes } from './headers.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

interface Page {
  type: string
  etag: string
  body: Buffer
  /** By content-coding: br, gzip. */
  packed: Map<string, Buffer>
}

export interface Pages {
  /** Answers a GET for a page or one of its files. `connect`: further origins the page may talk to. */
  serve(c: Context, connect: readonly string[]): Response
  readonly built: boolean
}

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Best coding the client takes and we have. */
const pick = (page: Page, accept: string): [string, Buffer] | null => {
  for (const coding of ['br', 'gzip']) {
    const body = page.packed.get(coding)
    if (body && new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(\\.0*)?(,|$))`).test(accept)) return [coding, body]
  }
  return null
}

/** Reads the built pages in `folder` into memory (a few MB). Without them every page says so, and the API works all the same. */
export const readPages = async (folder: string): Promise<Pages> => {
  const pages = new Map<string, Page>()
  const paths = existsSync(folder) ? await filesBelow(folder) : []
  const known = new Set(paths)
  for (const path of paths) {
    const packed = /\.(br|gz)$/.test(path) && known.has(path.replace(/\.(br|gz)$/, ''))
    if (packed) continue
    const body = await readFile(path)
    const page: Page = {
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      body,
      packed: new Map(),
    }
    if (known.has(`${path}.br`)) page.packed.set('br', await readFile(`${path}.br`))
    if (known.has(`${path}.gz`)) page.packed.set('gzip', await readFile(`${path}.gz`))
    pages.set(`/${relative(folder, path).split(sep).join('/')}`, page)
  }
  const shell = pages.get('/index.html')
  const scripts = shell ? inlineScriptHashes(shell.body.toString()) : []

  const send = (c: Context, page: Page, headers: Record<string, string>): Response => {
    const shared = { etag: page.etag, vary: 'accept-encoding', ...headers }
    if (c.req.header('if-none-match')?.includes(page.etag)) return c.body(null, 304, shared)
    const [coding, body] = pick(page, c.req.header('accept-encoding') ?? '') ?? [null, page.body]
    return c.body(new Uint8Array(body), 200, {
      ...shared,
      'content-type': page.type,
      ...(coding ? { 'content-encoding': coding } : {}),
    })
  }

  return {
    built: shell !== undefined,
    serve: (c, connect) => {
      const path = c.req.path
      const page = pages.get(path)
      if (page && page !== shell) {
        // SvelteKit puts a hash into the names below this folder: what a name holds never changes.
        const immutable = path.startsWith('/_app/immutable/')
        return send(c, page, { 'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache' })
      }
      // A missing script must not be answered with the page: the browser would try to run it.
      if (path.startsWith('/_app/')) return c.text('not found', 404, { 'cache-control': 'no-store' })
      if (!shell) return c.text('The pages are not built: npm start builds them.', 503, { 'cache-control': 'no-store' })
      return send(c, shell, { 'cache-control': 'no-cache', 'content-security-policy': contentPolicy(scripts, connect) })
    },
  }
}
