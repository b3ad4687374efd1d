/** Who is at this browser. Nobody until the first thing that needs a name; then a guest; perhaps later an account. */
import { becomeGuest, getMe, putName, signIn, signOut, upgrade, type Me } from './endpoints.ts'

class Myself {
  /** undefined: not asked yet; null: nobody. */
  current = $state.raw<Me | null | undefined>(undefined)

  get name(): string {
    return this.current?.name ?? ''
  }

  async load(): Promise<Me | null> {
    this.current = await getMe()
    return this.current
  }

  /** Makes a guest of this name when nobody is here yet; gives who is. Throws Failure. */
  async need(name: string): Promise<Me> {
    const wanted = name.trim()
    if (!this.current) {
      await becomeGuest(wanted)
    } else if (wanted !== '' && wanted !== this.current.name) {
      await putName(wanted)
    }
    const me = await this.load()
    if (!me) throw new Error('signed in, yet nobody')
    return me
  }

  async rename(name: string): Promise<void> {
    await putName(name.trim())
    await this.load()
  }

  async keep(email: string, password: string): Promise<void> {
    await upgrade(email, password)
    await this.load()
  }

  async enter(email: string, password: string): Promise<void> {
    await signIn(email, password)
    await this.load()
  }

  async leave(): Promise<void> {
    await signOut()
    this.current = null
  }
}

export const myself = new Myself()
