/** Sending a picture. XMLHttpRequest, for it alone tells how much has gone. */
import { isRefusalCode, StoredPicture } from '@shoal/session'
import * as v from 'valibot'
import { Failure } from './failure.ts'

const ErrorBody = v.object({ error: v.object({ code: v.string(), id: v.optional(v.string(), '') }) })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What an answer to the upload means: the id of the picture. Throws Failure. */
export const readStored = (status: number, text: string): string => {
  const data = parsed(text)
  if (status >= 200 && status < 300) {
    const stored = v.safeParse(StoredPicture, data)
    if (!stored.success) throw new Failure('wire-version')
    return stored.output.id
  }
  const said = v.safeParse(ErrorBody, data)
  if (said.success && isRefusalCode(said.output.error.code))
    throw new Failure(said.output.error.code, said.output.error.id)
  // A proxy of its own limits answers without our words.
  if (status === 413) throw new Failure('picture-too-large')
  throw new Failure(status === 0 || status >= 502 ? 'offline' : 'internal')
}

/** Sends a picture; `onShare` hears how much has gone, 0..1. Gives its id for a premise. Throws Failure. */
export const storePicture = (file: Blob, onShare: (share: number) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/pictures')
    request.setRequestHeader('content-type', file.type)
    request.timeout = 120_000
    request.upload.onprogress = (event) => event.lengthComputable && onShare(event.loaded / event.total)
    request.onload = () => {
      try {
        resolve(readStored(request.status, request.responseText))
      } catch (error) {
        reject(error instanceof Error ? error : new Failure('internal'))
      }
    }
    request.onerror = request.ontimeout = () => reject(new Failure('offline'))
    request.send(file)
  })
