/**
 * The one vocabulary of refusals. Server, host and web use these codes; every screen text for them lives here, in both
 * languages. A protocol violation closes the socket with `close`; a judged refusal becomes a verdict `refused:<code>`.
 */
export interface Refusal {
  readonly en: string
  readonly zh: string
  /** WebSocket close code, for those that end a connection (4400-4499: the client must not simply reconnect). */
  readonly close?: number
  /** HTTP status, for those an API call can answer with. */
  readonly status?: number
  /** May the same request succeed later, unchanged? */
  readonly retryable?: boolean
}

const define = <K extends string>(table: Record<K, Refusal>): Readonly<Record<K, Refusal>> => table

export const REFUSALS = define({
  // Connection and gate: see SPEC.md, sections GATE and WIRE.
  'ticket-missing': { en: 'This connection has no ticket.', zh: '连接缺少通行票。', close: 4401, status: 401 },
  'ticket-expired': { en: 'The ticket has expired.', zh: '通行票已过期。', close: 4401, status: 401, retryable: true },
  'ticket-invalid': { en: 'The ticket is not valid.', zh: '通行票无效。', close: 4401, status: 401 },
  'read-only': { en: 'Your role cannot write to the log.', zh: '你的身份不能写入日志。', close: 4403, status: 403 },
  'role-changed': { en: 'Your role was changed.', zh: '你的身份已变更。', close: 4403 },
  banned: { en: 'You were removed from this session.', zh: '你已被移出此会话。', close: 4403, status: 403 },
  malformed: { en: 'The update could not be read.', zh: '更新内容无法读取。', close: 4403 },
  'too-large': { en: 'The message is too large.', zh: '消息过大。', close: 4403, status: 413 },
  'delete-forbidden': {
    en: 'The log only grows: nothing can be deleted.',
    zh: '日志只能追加，不能删除。',
    close: 4403,
  },
  'struct-kind': {
    en: 'The update holds a kind of struct the log does not use.',
    zh: '更新包含日志不使用的结构。',
    close: 4403,
  },
  'not-at-end': {
    en: 'Entries may only be appended at the end of a lane.',
    zh: '条目只能追加到通道末尾。',
    close: 4403,
  },
  'foreign-parent': { en: 'The entry does not follow its own lane.', zh: '条目未接续自己的通道。', close: 4403 },
  'foreign-lane': { en: 'That lane belongs to somebody else.', zh: '该通道属于他人。', close: 4403 },
  'foreign-client': { en: 'That client id belongs to somebody else.', zh: '该客户端标识属于他人。', close: 4403 },
  'clock-gap': {
    en: 'The update skips entries the server has not seen.',
    zh: '更新跳过了服务器未见的条目。',
    close: 4403,
  },
  'content-kind': { en: 'An entry must be plain data.', zh: '条目必须是普通数据。', close: 4403 },
  'map-key': { en: 'A lane has no keys.', zh: '通道没有键。', close: 4403 },
  entry: { en: 'The entry does not have the shape of the log.', zh: '条目不符合日志格式。', close: 4403 },
  'client-id-taken': { en: 'That client id is in use.', zh: '该客户端标识已被使用。', close: 4409 },
  'too-many-sockets': {
    en: 'Opened elsewhere: the oldest connection was closed.',
    zh: '已在别处打开：最早的连接已关闭。',
    close: 4409,
  },
  'stale-host': { en: 'Another host has taken over.', zh: '另一台主机已接管。', close: 4410, status: 409 },
  'commit-order': { en: 'Commits must follow each other without a gap.', zh: '提交必须连续无间断。', close: 4403 },
  'rate-limited': {
    en: 'Too much at once. Wait a moment.',
    zh: '操作过于频繁，请稍候。',
    close: 4400,
    status: 429,
    retryable: true,
  },
  overloaded: {
    en: 'The server is busy. Reconnecting.',
    zh: '服务器繁忙，正在重连。',
    close: 4503,
    status: 503,
    retryable: true,
  },
  'slow-reader': {
    en: 'The connection is too slow. Reconnecting.',
    zh: '连接过慢，正在重连。',
    close: 4508,
    retryable: true,
  },
  'wire-version': {
    en: 'This page is older than the server. Reload it.',
    zh: '页面版本过旧，请刷新。',
    close: 4426,
    status: 426,
  },

  // Verdicts of the host on well-formed intents.
  'not-understood': { en: 'I did not understand that.', zh: '我没有听懂。' },
  'not-possible': { en: 'I understand, but this world cannot do it.', zh: '我听懂了，但这个世界做不到。' },
  'no-such-thing': { en: 'That is not in the scene.', zh: '场景里没有它。' },
  'too-many-things': { en: 'The scene is full: remove something first.', zh: '场景已满：请先移除一些东西。' },
  'too-fast': {
    en: 'You are sending faster than the world can follow.',
    zh: '发送过快，世界跟不上了。',
    retryable: true,
  },
  'not-allowed': { en: 'Your role may not do that.', zh: '你的身份不能这样做。', status: 403 },
  'not-holder': { en: 'Someone else holds the stick.', zh: '操纵权在别人手里。', retryable: true },
  'no-such-person': { en: 'That person is not here or may not steer.', zh: '此人不在场或无权操纵。', retryable: true },
  moderated: { en: 'That is not allowed here.', zh: '此内容不被允许。', status: 422 },
  'unknown-kind': { en: 'This host does not know that kind of intent.', zh: '主机不认识这种意图。' },
  'too-late': { en: 'It is too late for that.', zh: '已经太晚了。' },

  // HTTP API.
  'sign-in-first': { en: 'Enter a name first.', zh: '请先输入名字。', status: 401 },
  'wrong-login': { en: 'E-mail or password is wrong.', zh: '邮箱或密码错误。', status: 401 },
  'email-taken': {
    en: 'That e-mail already has an account: sign in instead.',
    zh: '该邮箱已有账户：请直接登录。',
    status: 409,
  },
  'bad-origin': { en: 'The request came from another site.', zh: '请求来自其他网站。', status: 403 },
  'bad-request': { en: 'The request is not complete or not valid.', zh: '请求不完整或无效。', status: 400 },
  'not-found': { en: 'There is nothing here.', zh: '这里什么都没有。', status: 404 },
  'picture-unreadable': {
    en: 'That is not a PNG, JPEG or WebP picture that can be read.',
    zh: '无法读取此图片，请使用 PNG、JPEG 或 WebP。',
    status: 415,
  },
  'picture-too-large': {
    en: 'That picture is too large: at most 12 MB and 40 megapixels.',
    zh: '图片过大：最多 12 MB、4000 万像素。',
    status: 413,
  },
  'picture-gone': {
    en: 'That picture is not here any more. Add it again.',
    zh: '图片已不存在，请重新添加。',
    status: 404,
  },
  'invite-invalid': { en: 'This invitation is not valid any more.', zh: '邀请已失效。', status: 404 },
  'no-seat': {
    en: 'No host is free right now. The session starts as soon as one is.',
    zh: '暂无空闲主机，空出后会立即开始。',
    status: 503,
    retryable: true,
  },
  'not-ready': { en: 'The session is not live yet.', zh: '会话尚未开始。', status: 409, retryable: true },
  internal: { en: 'Something went wrong on our side.', zh: '服务器出错了。', status: 500, retryable: true },
})

export type RefusalCode = keyof typeof REFUSALS

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code)
