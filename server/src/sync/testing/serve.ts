/** A server process to be killed: the log's door over DATABASE_URL on PORT. Says its address on stdout when it is open. */
import { openDoor } from './harness.ts'

const door = await openDoor(process.env.DATABASE_URL ?? '', {}, Number(process.env.PORT))
process.stdout.write(`${door.base}\n`)
