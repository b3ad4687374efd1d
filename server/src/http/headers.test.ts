import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentPolicy, inlineScriptHashes } from './headers.ts'

test('hashes inline scripts byte for byte and leaves linked ones out', () => {
  const code = '\n\t{ start("a > b") }\n'
  const html = `<head><script src="/x.js"></script><SCRIPT type="module">${code}</SCRIPT></head>`
  expect(inlineScriptHashes(html)).toEqual([`'sha256-${createHash('sha256').update(code).digest('base64')}'`])
})

test('the policy lets no other script, style element or frame in', () => {
  const policy = contentPolicy([`'sha256-x'`], ['ws://10.0.0.1:7880'])
  const rules = new Map(policy.split('; ').map((r) => [r.split(' ')[0], r.split(' ').slice(1)]))
  expect(rules.get('default-src')).toEqual(["'none'"])
  expect(rules.get('script-src')).toEqual(["'self'", "'sha256-x'"])
  expect(rules.get('style-src')).toEqual(["'self'"])
  expect(rules.get('connect-src')).toEqual(["'self'", 'ws://10.0.0.1:7880'])
  expect(rules.get('frame-ancestors')).toEqual(["'none'"])
  expect(policy).not.toContain('unsafe-eval')
})
