/** What a browser bundle gets when it imports `@shoal/db` by mistake: an error that says so, instead of server code. */
throw new Error('@shoal/db runs on the server only: import @shoal/session instead')

export {}
