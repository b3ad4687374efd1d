import { expect, test } from 'vitest'
import { clientAddress } from './client.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  ({ headers: forwarded ? { 'x-forwarded-for': forwarded } : {}, socket: { remoteAddress } }) as Parameters<
    typeof clientAddress
  >[0]

test('believes no header without a proxy', () => {
  expect(clientAddress(from('10.0.0.1', '1.2.3.4'), 0)).toBe('10.0.0.1')
})
test('takes the entry the outermost trusted proxy appended', () => {
  expect(clientAddress(from('10.0.0.1', '6.6.6.6, 1.2.3.4'), 1)).toBe('1.2.3.4')
  expect(clientAddress(from('10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2'), 2)).toBe('1.2.3.4')
  expect(clientAddress(from('10.0.0.1'), 1)).toBe('10.0.0.1')
})
test('counts an IPv6 network as one, and mapped IPv4 as IPv4', () => {
  expect(clientAddress(from('2001:db8:1:2:aaaa::1'), 0)).toBe('2001:db8:1:2::/64')
  expect(clientAddress(from('2001:db8:1:2:bbbb::9'), 0)).toBe('2001:db8:1:2::/64')
  expect(clientAddress(from('2001:db8::1'), 0)).toBe('2001:db8:0:0::/64')
  expect(clientAddress(from('::ffff:10.0.0.9'), 0)).toBe('10.0.0.9')
})
