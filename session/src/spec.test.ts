/** SPEC.md and the tests belong together: every rule has an id of its own and a test that quotes it, and no test quotes a rule there is not. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ID = /\[((?:LANE|GATE|WIRE|ORDER|FOLD|ROLE|STEER|BATON|OUTBOX)\d+)\]/g

const rules = [...readFileSync(`${ROOT}session/SPEC.md`, 'utf8').matchAll(/^- \*\*\[([A-Z]+\d+)\]\*\*/gm)].map(
  (m) => m[1],
)

/** Ids in the titles of tests; titles made from a table carry theirs as `rule: '…'`. */
const quoted = new Set(
  globSync('{session,db,server,inference,web,e2e}/**/*.test.ts', {
    cwd: ROOT,
    exclude: (path) => String(path).includes('node_modules'),
  })
    .flatMap((file) => readFileSync(ROOT + file, 'utf8').match(/\b(?:it|test|describe)(?:\.\w+)*\(\s*[^\n]*/g) ?? [])
    .flatMap((title) => [...title.matchAll(ID)].map((m) => m[1])),
)
const attacked =
  readFileSync(`${ROOT}session/src/testing/attacks.ts`, 'utf8') +
  readFileSync(`${ROOT}session/src/testing/commit-attacks.ts`, 'utf8')
for (const [, rule] of attacked.matchAll(/(?:attack|ordered|shaped)\('([A-Z]+\d+)'/g)) quoted.add(rule)

it('every rule has an id of its own', () => {
  expect(rules.length).toBeGreaterThan(60)
  expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([])
})

it('every rule is quoted by a test, and every quoted rule exists', () => {
  expect(rules.filter((rule) => !quoted.has(rule))).toEqual([])
  expect([...quoted].filter((rule) => !rules.includes(rule))).toEqual([])
})
