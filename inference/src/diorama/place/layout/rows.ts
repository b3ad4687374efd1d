/** How many makes of house a street has of its own (culture, era). */
export const ROWS = 8
