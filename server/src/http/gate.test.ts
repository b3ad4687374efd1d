import { describe, expect, test } from 'vitest'
import { createGate, hostName } from './gate.ts'

describe('without SHOAL_ORIGIN', () => {
  const gate = createGate([])
  test.each([
    'localhost:4400',
    '127.0.0.1',
    '192.168.1.20:4400',
    '[::1]:4400',
    '[fd00::7]',
    'studio.local:4400',
    'studio',
    'studio.home.arpa',
  ])('answers for %s', (host) => {
    expect(gate.hostAllowed(host)).toBe(true)
    expect(gate.originAllowed(`http://${host}`, host)).toBe(true)
  })
  test.each([
    'evil.example',
    'evil.example:4400',
    '',
    undefined,
    'a b',
    "x';script-src *",
    '127.0.0.1.evil.example',
    'local.example',
  ])('turns %s away', (host) => {
    expect(gate.hostAllowed(host)).toBe(false)
    expect(gate.originAllowed(`http://${host}`, host)).toBe(false)
  })
  test.each([
    'http://evil.example',
    'null',
    undefined,
    'http://localhost:9999',
    'http://localhost',
    'file://localhost:4400',
    'http://localhost:4400.evil.example',
    'http://localhost:4400/x',
  ])('refuses origin %s', (origin) => expect(gate.originAllowed(origin, 'localhost:4400')).toBe(false))
})

describe('with SHOAL_ORIGIN', () => {
  const gate = createGate(['https://shoal.example'])
  test('answers for its own names and this machine only', () => {
    expect(gate.hostAllowed('shoal.example')).toBe(true)
    expect(gate.hostAllowed('127.0.0.1:4400')).toBe(true)
    expect(gate.hostAllowed('192.168.1.20:4400')).toBe(false)
  })
  test('takes its origin behind a proxy that changes Host, and no scheme below it', () => {
    expect(gate.originAllowed('https://shoal.example', '127.0.0.1:4400')).toBe(true)
    expect(gate.originAllowed('https://evil.example', 'shoal.example')).toBe(false)
    expect(gate.originAllowed('http://shoal.example', 'shoal.example')).toBe(false)
  })
})

test('hostName takes port and brackets off', () => {
  expect(hostName('A.example:80')).toBe('a.example')
  expect(hostName('[::1]:80')).toBe('::1')
  expect(hostName('::1')).toBe(null)
})
