/** What a person does and sees on Shoal's pages, in the words of the journeys. */
import type { Page } from 'playwright-core'

export interface ProbeNumbers {
  tick: number
  frames: number
  tagged: number
  i2p: { id: string; ms: number }[]
  s2p: number[]
  sent: Record<string, number>
  onAir: Record<string, { tick: number; at: number }>
  stats: { fps: number | null; width: number; height: number; age: number | null; level: number; dropped: number }
}

export interface Slip {
  text: string
  state: string
  seq: number
  intent: string
  answer: string
}

/** Opens a page and gives a name where it asks for one: it does so once the server has said that nobody is here yet. */
const arrive = async (page: Page, url: string): Promise<(name: string) => Promise<void>> => {
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/me')
  await page.goto(url)
  const nobody = (await (await answer).json()) === null
  return async (name) => {
    if (nobody) await page.getByTestId('name').fill(name)
  }
}

/** Creates a world from the first page and waits for the stage. Returns the session's id. */
export const create = async (
  page: Page,
  name: string,
  premise: { prompt: string } | { character: string; scene: string },
): Promise<string> => {
  const sayName = await arrive(page, '/')
  if ('prompt' in premise) await page.getByTestId('premise').fill(premise.prompt)
  else {
    await page.getByTestId('way-character').click()
    await page.getByTestId('character').fill(premise.character)
    await page.getByTestId('scene').fill(premise.scene)
  }
  await sayName(name)
  await page.getByTestId('begin').click()
  await page.waitForURL(/\/s\/[A-Za-z0-9_-]+$/, { timeout: 20_000 })
  return page.url().split('/s/')[1]
}

/** Follows an invite link and enters with a name. */
export const join = async (page: Page, link: string, name: string): Promise<void> => {
  const sayName = await arrive(page, link)
  const enter = page.getByTestId('enter')
  await enter.waitFor()
  await sayName(name)
  await enter.click()
  await page.waitForURL(/\/s\//)
}

/** Makes an invite link of the role on the stage. */
export const inviteLink = async (page: Page, role: 'director' | 'audience'): Promise<string> => {
  await page.getByTestId('invite').click()
  await page.getByTestId(`make-${role}`).click()
  const line = page.getByTestId(`link-${role}`)
  await line.waitFor()
  const link = (await line.inputValue().catch(() => line.innerText())).trim()
  await page.keyboard.press('Escape')
  return link
}

export const probe = (page: Page): Promise<ProbeNumbers | null> =>
  page.evaluate(() => {
    const p = (window as unknown as { __shoal?: ProbeNumbers }).__shoal
    return p
      ? {
          ...structuredClone({
            tick: p.tick,
            frames: p.frames,
            tagged: p.tagged,
            i2p: p.i2p,
            s2p: p.s2p,
            sent: p.sent,
            onAir: p.onAir,
          }),
          stats: { ...p.stats },
        }
      : null
  })

/** Waits until pictures arrive and change. */
export const waitLive = async (page: Page, patience = 40_000): Promise<void> => {
  await page.waitForFunction(
    () => {
      const p = (window as unknown as { __shoal?: { frames: number; tick: number; stats: { width: number } } }).__shoal
      return !!p && p.frames > 5 && p.stats.width > 0
    },
    undefined,
    { timeout: patience },
  )
}

export const instruct = async (page: Page, text: string): Promise<void> => {
  const box = page.getByTestId('instruction')
  await box.fill(text)
  await box.press('Enter')
}

/** Instructions on the timeline, in the order shown there. */
export const slips = (page: Page): Promise<Slip[]> =>
  page.getByTestId('slip').evaluateAll((nodes) =>
    nodes.map((node) => ({
      text: node.querySelector('[data-testid=slip-text]')?.textContent?.trim() ?? '',
      state: (node as HTMLElement).dataset.state ?? '',
      seq: Number((node as HTMLElement).dataset.seq || 0),
      intent: (node as HTMLElement).dataset.intent ?? '',
      answer: node.querySelector('[data-testid=slip-answer]')?.textContent?.trim() ?? '',
    })),
  )

/** Waits until an instruction stands on the timeline in the state. */
export const waitSlip = async (page: Page, text: string, state: string, patience = 20_000): Promise<Slip> => {
  const until = performance.now() + patience
  for (;;) {
    const slip = (await slips(page)).find((one) => one.text.includes(text))
    if (slip?.state === state) return slip
    if (performance.now() > until)
      throw new Error(`${JSON.stringify(text)} is ${slip?.state ?? 'absent'}, not ${state}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The picture on the screen as 64x36 grey values. */
export const glance = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('[data-testid=video]')!
    const canvas = document.createElement('canvas')
    canvas.width = 64
    canvas.height = 36
    const context = canvas.getContext('2d')!
    context.drawImage(video, 0, 0, 64, 36)
    const { data } = context.getImageData(0, 0, 64, 36)
    return Array.from({ length: 64 * 36 }, (_, i) =>
      Math.round(0.3 * data[4 * i] + 0.59 * data[4 * i + 1] + 0.11 * data[4 * i + 2]),
    )
  })

/** Mean absolute difference of two glances, grey levels. */
export const difference = (a: number[], b: number[]): number =>
  a.reduce((sum, x, i) => sum + Math.abs(x - b[i]), 0) / a.length

/** Waits until the screen shows a tick at least `ticks` later than now. */
export const passTicks = async (page: Page, ticks: number): Promise<void> => {
  const from = (await probe(page))?.tick ?? 0
  await page.waitForFunction(
    (to) => ((window as unknown as { __shoal?: { tick: number } }).__shoal?.tick ?? -1) >= to,
    from + ticks,
    { timeout: 30_000 },
  )
}
