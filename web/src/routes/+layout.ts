/** Everything is drawn in the browser: the server sends one empty page and the API. */
export const ssr = false
export const prerender = false
