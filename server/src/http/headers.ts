/** Security headers: the strict content policy of pages, and what every answer carries. */
import { createHash } from 'node:crypto'

/** Hashes of the inline scripts of a page (SvelteKit's bootstrap), as CSP sources. */
export const inlineScriptHashes = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )

/**
 * The content policy of a page. `scripts`: hashes of its inline scripts; `connect`: further origins it may talk to (LiveKit).
 * Style attributes are allowed because Svelte's templates set them; style elements and every inline script but ours are not.
 */
export const contentPolicy = (scripts: readonly string[], connect: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src ${["'self'", ...scripts].join(' ')}`,
    `style-src 'self'`,
    `style-src-attr 'unsafe-inline'`,
    `connect-src ${["'self'", ...connect].join(' ')}`,
    `img-src 'self' data: blob:`,
    `media-src 'self' blob: mediastream:`,
    `font-src 'self'`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** Answers that are not pages run and show nothing. */
export const NO_CONTENT_POLICY = `default-src 'none'; frame-ancestors 'none'`

/** Of every answer. `secure`: all our origins are https. */
export const commonHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), autoplay=(self), fullscreen=(self), gamepad=(self)',
  // Browsers ignore these two over plain http, the second with a complaint.
  ...(secure ? { 'strict-transport-security': 'max-age=31536000', 'cross-origin-opener-policy': 'same-origin' } : {}),
})
