/** What a browser bundle gets when it imports `@shoal/inference` by mistake: an error that says so, instead of server code. */
throw new Error('@shoal/inference runs on the server only: import @shoal/session instead')

export {}
