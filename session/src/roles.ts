/** Who may do what. The gate, the API and the screens ask here and nowhere else. */
export const ROLES = ['owner', 'director', 'audience', 'overlay', 'host'] as const
export type Role = (typeof ROLES)[number]
export const isRole = (text: unknown): text is Role => (ROLES as readonly unknown[]).includes(text)

export const ACTS = ['write', 'steer', 'watch', 'invite', 'manage', 'commit'] as const
export type Act = (typeof ACTS)[number]

const ALLOWED: Record<Role, readonly Act[]> = {
  owner: ['write', 'steer', 'watch', 'invite', 'manage'],
  director: ['write', 'steer', 'watch', 'invite'],
  audience: ['watch'],
  overlay: ['watch'],
  host: ['commit'],
}

export const may = (role: Role, act: Act): boolean => ALLOWED[role].includes(act)
