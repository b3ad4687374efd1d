/** Earlier instructions, brought back by the arrows while the box is empty or shows one of them unchanged. Pure. */
const KEPT = 50

export class History {
  private texts: string[] = []
  /** Place in `texts`; texts.length is the empty line below them. */
  private at = 0

  sent(text: string): void {
    if (this.texts.at(-1) !== text) this.texts.push(text)
    if (this.texts.length > KEPT) this.texts.shift()
    this.at = this.texts.length
  }

  /** May an arrow walk from here? Only where no new words would be lost. */
  private unchanged(now: string): boolean {
    return now === '' || now === this.texts[this.at]
  }

  /** The one before; null: nothing older, or words would be lost. */
  earlier(now: string): string | null {
    if (!this.unchanged(now)) return null
    if (now === '') this.at = this.texts.length
    if (this.at === 0) return null
    return this.texts[--this.at]
  }

  /** The one after; '' below the newest; null: words would be lost, or already at the end. */
  later(now: string): string | null {
    if (now === '' || !this.unchanged(now)) return null
    this.at++
    return this.texts[this.at] ?? ''
  }
}
