import { expect, test } from 'vitest'
import { livekitAddress, livekitOrigins } from './address.ts'

test.each([
  ['ws://127.0.0.1:7880', '192.168.1.20:4400', 'ws://192.168.1.20:7880'],
  ['ws://0.0.0.0:7880', 'studio.local:4400', 'ws://studio.local:7880'],
  ['http://localhost:7880', 'localhost:4400', 'ws://localhost:7880'],
  ['ws://127.0.0.1:7880', '[fd00::7]:4400', 'ws://[fd00::7]:7880'],
  ['wss://livekit.example', '192.168.1.20:4400', 'wss://livekit.example'],
  ['ws://127.0.0.1:7880', undefined, 'ws://127.0.0.1:7880'],
])('%s asked for under %s is %s', (configured, host, told) => {
  expect(livekitAddress(configured, undefined, host)).toBe(told)
})

test('a published address overrides all', () => {
  expect(livekitAddress('ws://127.0.0.1:7880', 'wss://media.example/', '10.0.0.1')).toBe('wss://media.example')
})

test('the page is let to the socket and to its http check', () => {
  expect(livekitOrigins('ws://10.0.0.1:7880')).toEqual(['ws://10.0.0.1:7880', 'http://10.0.0.1:7880'])
  expect(livekitOrigins('wss://media.example')).toEqual(['wss://media.example', 'https://media.example'])
})
