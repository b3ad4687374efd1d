/** What an API call can end with other than its answer: a refusal code of `@shoal/session`, or `offline` when nothing answered. */
import { isRefusalCode, REFUSALS, type RefusalCode } from '@shoal/session'
import { en } from '../words/en.ts'
import { zh } from '../words/zh.ts'

export class Failure extends Error {
  readonly code: RefusalCode | 'offline'
  /** Number under which the server's log knows this failure; empty when the server was not reached. */
  readonly id: string

  constructor(code: RefusalCode | 'offline', id = '') {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.id = id
  }

  get status(): number {
    return this.code === 'offline' ? 0 : (REFUSALS[this.code].status ?? 500)
  }

  get retryable(): boolean {
    return this.code === 'offline' || REFUSALS[this.code].retryable === true
  }
}

/** Anything thrown, as a Failure. */
export const failureOf = (e: unknown): Failure => (e instanceof Failure ? e : new Failure('internal'))

/** Will the same call fail again, however long one waits? A mistake of the server's may pass; a refusal does not. */
export const isFinal = (e: unknown): boolean => e instanceof Failure && !e.retryable && e.code !== 'internal'

/** The text of a refusal code on the screen. An unknown code reads as an internal error. */
export const failureText = (code: string, language: 'en' | 'zh'): string => {
  if (code === 'offline') return (language === 'zh' ? zh : en).offlineFailure
  return REFUSALS[isRefusalCode(code) ? code : 'internal'][language]
}
