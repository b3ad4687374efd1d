/** What is sold in the house of a boulevard, by its variant; those that set tables out. */
export const TRADES = [
  'bakery',
  'cafe',
  'books',
  'tobacco',
  'brasserie',
  'flowers',
  'hotel',
  'cinema',
  'wine',
  'hats',
  'cheese',
  'shoes',
] as const
export type Trade = (typeof TRADES)[number]

export const tradeOf = (variant: number): Trade => TRADES[variant % 8]!
export const hasTerrace = (variant: number): boolean => ['cafe', 'brasserie'].includes(tradeOf(variant))
