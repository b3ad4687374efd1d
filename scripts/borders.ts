/**
 * Borders that a lint rule cannot see: a workspace imports only packages its own package.json names (hoisting hides the mistake),
 * no package of the workspace imports by relative path out of it, server-only workspaces throw in a browser, files stay small.
 */
import { readFile, readdir } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { ROOT } from './prepare.ts'

const WORKSPACES = ['session', 'db', 'server', 'inference', 'web', 'e2e'] as const
/** Which workspaces a workspace may import, tests and benches aside (design.md section 2). */
const MAY: Record<(typeof WORKSPACES)[number], string[]> = {
  session: [],
  db: ['session'],
  server: ['session', 'db'],
  inference: ['session'],
  web: ['session'],
  e2e: ['session', 'db'],
}
const MOST_LINES = 400

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

const filesOf = async (workspace: string): Promise<string[]> =>
  (await readdir(join(ROOT, workspace), { recursive: true }))
    .filter(
      (name) =>
        /\.(ts|svelte)$/.test(name) &&
        !/(^|\/)(node_modules|build|\.svelte-kit|migrations|kernel)\/|(^|\/)\.[^/]*$/.test(name),
    )
    .sort()
    .map((name) => join(ROOT, workspace, name))

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Every broken border as one line; empty when all hold. */
export const brokenBorders = async (): Promise<string[]> => {
  const rootPackage = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  const broken: string[] = []
  const development = new Set(Object.keys(rootPackage.devDependencies))
  for (const workspace of WORKSPACES) {
    const { devDependencies } = JSON.parse(await readFile(join(ROOT, workspace, 'package.json'), 'utf8'))
    for (const name of Object.keys(devDependencies ?? {})) development.add(name)
  }
  for (const workspace of WORKSPACES) {
    const own = JSON.parse(await readFile(join(ROOT, workspace, 'package.json'), 'utf8'))
    const named = new Set(Object.keys({ ...own.dependencies, ...own.devDependencies }))
    for (const file of await filesOf(workspace)) {
      const text = await readFile(file, 'utf8')
      const where = relative(ROOT, file)
      const isTest =
        /\.(test|bench|contract)\.ts$|\/bench-[a-z]+\.ts$|\/contract\.ts$|\/testing\/|\/bench(\/|\.ts)/.test(where) ||
        workspace === 'e2e'
      const lines = text.split('\n').length - 1
      if (lines > MOST_LINES) broken.push(`${where}: ${lines} lines (at most ${MOST_LINES}): is it two things?`)
      for (const match of text.matchAll(IMPORT)) {
        const specifier = match[1] ?? match[2] ?? match[3]
        if (specifier.startsWith('.')) {
          const target = relative(join(ROOT, workspace), resolve(file, '..', specifier))
          if (target.startsWith('..') && !isTest)
            broken.push(`${where}: imports ${specifier} by path out of its workspace: import its package by name`)
          if (!/\.(ts|svelte|js|mjs|json|css|wasm)(\?.*)?$/.test(specifier) && !specifier.includes('$types'))
            broken.push(`${where}: ${specifier} has no file extension`)
          continue
        }
        const name = packageOf(specifier)
        if (name === '' || name.startsWith('#') || name.includes(':')) continue
        if (
          name.startsWith('node:') ||
          name.startsWith('$') ||
          name.startsWith('virtual:') ||
          builtinModules.includes(name)
        )
          continue
        if (name.startsWith('@shoal/')) {
          const target = name.slice('@shoal/'.length)
          if (target !== workspace && !isTest && !MAY[workspace].includes(target))
            broken.push(`${where}: ${workspace} may not import ${name}`)
        } else if (
          !named.has(name) &&
          !(isTest && development.has(name)) &&
          !(/vite(st)?\.config\.ts$/.test(where) && name in rootPackage.devDependencies)
        )
          broken.push(`${where}: ${name} is not in ${workspace}/package.json`)
      }
    }
  }
  return broken
}
