/** What people of no particular role wear where and when everybody dresses in a way of its own. Same rows as in outfits.ts. */
import type { BipedLook } from '../../state/look.ts'
import type { Place } from '../../state/state.ts'

type Wearer = 'woman' | 'man' | 'girl' | 'boy' | 'grandmother' | 'grandfather'
type Wardrobe = Partial<Record<Wearer, string>>

const HANFU: Wardrobe = {
  woman: 'hanfu d4e4dc 5a8a7a .98, ribbon d8545c f0a0a8 .5, shoes 8a5a5a 5a3a3a .1; long 1a1412',
  man: 'hanfu 8aa0b4 3a4a62 .95, boots 2a282c 18161a .4; bun 1c1614',
  girl: 'hanfu f4d0cc d8606a .9, ribbon d8344c f0a0b0 .6, shoes c8486a 8a2a44 .1; twintails 1a1412',
  boy: 'hanfu 9ac0a4 4a7a5a .8, trousers e8e0d0 c8c0b0 .95, shoes 2a282c 18161a .1; bun 1c1614',
  grandmother: 'hanfu 9a8a92 5a4a54 .98, shoes 4a3a34 2e2420 .1; bun d8d4d0',
  grandfather: 'hanfu 8a8478 4a4640 .95, shoes 3a2e26 241c18 .1, beard e4e0da ccc8c2 .8; bun dcd8d4',
}
const KIMONO: Wardrobe = {
  woman: 'kimono 8a5a8a f2d8a8 .95, ribbon e8b83a c8982a .4, sandals 8a5a34 c8302c .1; bun 181012',
  man: 'kimono 3a4658 8a94a4 .9, sandals 8a6a44 5a4228 .1; bun 161010',
  girl: 'kimono e0606a f6e0b0 .85, ribbon f2c83a d8a82a .5, sandals 8a5a34 c8302c .1; bob 181012',
  boy: 'kimono 4a7a9a d8e0e4 .7, sandals 8a6a44 5a4228 .1; short 161010',
  grandmother: 'kimono 6a6470 c8c0b8 .95, sandals 6a5238 4a3826 .1; bun d8d4d0',
  grandfather: 'kimono 5a564e a8a298 .9, sandals 6a5238 4a3826 .1, beard e4e0da ccc8c2 .5; short dcd8d4',
}
const MIDDLE_AGES: Wardrobe = {
  woman: 'dress 6a7a4a e8dcc0 .9, apron e8dcc4 c8b898 .6, shoes 5a4028 3a2a1a .1; braid 5a3a22',
  man: 'robe 8a5a3a 5a3a24 .6, trousers 5a4c3a 3e3428 .95, boots 4a3220 2e2014 .4; short 4a3020',
  girl: 'dress a8603a e8dcc0 .75, apron ece0c8 c8b898 .5, shoes 5a4028 3a2a1a .1; braids 8a5a30',
  boy: 'robe 5a7a5a 3a5038 .5, trousers 6a5a44 4a3e30 .95, shoes 4a3220 2e2014 .1; short 6a4426',
  grandmother:
    'dress 5a4a5a c8c0b8 .95, apron d8ccb4 b8a888 .7, scarf 8a7a6a 5a4e44 .5, shoes 4a3a34 2e2420 .1; bun d8d4d0',
  grandfather:
    'robe 6a5a48 4a3e30 .8, trousers 4a4036 322a22 .95, shoes 3a2e26 241c18 .1, beard e0dcd6 c8c4be .8; short dcd8d4',
}
const OLD_WEST: Wardrobe = {
  woman: 'gown 5a6a8a e8e0d0 .95, hat 4a3a3a d8a8a0 .5, shoes 2e2420 1e1814 .1; bun 3a2418',
  man: 'coat 2e2c30 1c1a1e .7, vest 6a5a48 e8e0d0 .5, trousers 4a4640 34302c .95, top-hat 201e22 3a2a2a .4, shoes 1e1a1a 100e0e .1; short 2a1e18',
  girl: 'dress 8aa0b8 f4f0e8 .75, ribbon 3a4a6a 5a6a8a .5, tights 2e2a30 1e1a20 .95, shoes 2a2024 1a1418 .1; curly 6a4426',
  boy: 'jacket 5a4c3c 3e3428 .5, shorts 4a4238 342e28 .55, cap 5a4c3c 3e3428 .3, shoes 2e2420 1a1410 .1; short 4a3020',
  grandfather:
    'coat 2e2c30 1c1a1e .7, vest 4a463e d8d0c0 .5, trousers 3a3834 282624 .95, shoes 1e1a1a 100e0e .1, beard e0dcd6 c8c4be .5; short dcd8d4',
}
const REPUBLIC: Wardrobe = {
  woman: 'qipao 4a6a8a e8d8b0 .85, heels 2a2430 181420 .1; wavy 16100e',
  man: 'robe 3a4458 2a3242 .95, shoes 1e1c20 100e12 .1; slick 1c1614',
  girl: 'shirt a8c4d8 e8f0f4 .5, skirt 2a3446 1e2636 .6, tights f4f4f0 d8d8d4 .95, shoes 22201e 14120f .1; braids 1a1412',
  boy: 'uniform 2a3040 1e2430 .55, trousers 2a3040 1e2430 .95, cap 2a3040 1e2430 .3, shoes 1e1c20 100e12 .1; short 1c1614',
}
const FUTURE: Wardrobe = {
  woman:
    'jacket 2a2c3a 3ae0e8 .5, shirt e8ecf0 9aa4b0 .5, trousers 22242e 16181f .95, boots 1a1a22 e83ab8 .5; bob 6a4ad8',
  man: 'coat 24262e e8743a .8, shirt 4a5060 363b48 .5, trousers 22242e 16181f .95, boots 1a1a22 3ae0e8 .5; slick 1c1c24',
  girl: 'hoodie e8d03a 2a2c3a .6, skirt 22242e e83ab8 .45, tights 2a2c38 1a1c26 .95, boots f4f4f4 3ae0e8 .4; twintails 3ac8d8',
  boy: 'hoodie 3a6ae8 e8ecf0 .6, trousers 22242e 16181f .95, shoes f4f4f4 e83ab8 .1; spiky 2a2c38',
}
const ARABIAN: Wardrobe = {
  woman: 'robe 3a6a7a d8b870 .98, veil e8dcc8 d8b870 .7, sandals 8a6a44 5a4228 .1; long 1a1412',
  man: 'robe ece6d8 c8b898 .95, scarf c8584a a8442c .4, sandals 8a6a44 5a4228 .1, beard 1e1814 161210 .3; short 1c1614',
  girl: 'dress d8844a f2d8a0 .8, scarf e8c87a c8a45a .5, sandals 8a6a44 5a4228 .1; long 1a1412',
  boy: 'robe d8ccb4 a89878 .85, sandals 8a6a44 5a4228 .1; short 1c1614',
}
const INDIAN: Wardrobe = {
  woman: 'hanfu d8643a f2c24a .98, sandals 8a5a34 c8902c .1; braid 1a1412',
  man: 'robe f0e8d8 d8a84a .75, trousers f4f0e8 d8d0c4 .95, sandals 8a5a34 5a3a22 .1, moustache 1c1614 1c1614 .3; short 1c1614',
  girl: 'dress d83a7a f2c24a .8, sandals 8a5a34 c8902c .1; braids 1a1412',
}
const AFRICAN: Wardrobe = {
  woman: 'dress e8942c 2a5a8a .9, ribbon 2a5a8a e8942c .8, sandals 6a4a30 4a3220 .1; bun 14100e',
  man: 'robe 3a7a8a f2c24a .75, trousers 2e4a56 22363e .95, sandals 6a4a30 4a3220 .1; short 14100e',
  girl: 'dress f2c23a d8402c .7, sandals 6a4a30 4a3220 .1; braids 14100e',
  boy: 'shirt d8642c f2c24a .5, shorts 4a5a3a 364228 .5, sandals 6a4a30 4a3220 .1; short 14100e',
}

const wardrobeOf = ({ era, culture, kind }: Pick<Place, 'culture' | 'era' | 'kind'>): Wardrobe | null => {
  if (era === 'medieval')
    return culture === 'chinese'
      ? HANFU
      : culture === 'japanese'
        ? KIMONO
        : culture === 'european' || culture === 'american'
          ? MIDDLE_AGES
          : culture === 'arabian'
            ? ARABIAN
            : culture === 'indian'
              ? INDIAN
              : culture === 'african'
                ? AFRICAN
                : null
  if (era === '1900s')
    return culture === 'chinese'
      ? REPUBLIC
      : culture === 'japanese'
        ? KIMONO
        : culture === 'neutral' || /european|american|mediterranean/.test(culture)
          ? OLD_WEST
          : null
  if (era === 'future') return /moon|space-station|reef/.test(kind) ? null : FUTURE
  return culture === 'arabian' ? ARABIAN : culture === 'indian' ? INDIAN : culture === 'african' ? AFRICAN : null
}

const PLAIN = /^(?:girl|boy|woman|man)$/
/** Roles whose dress is of today: they had another one then. */
const OF_TODAY =
  /^(?:girl|boy|woman|man|apron|traveller|street|sport|suit|suit-woman|school|school-boy|lab|chef|waiter|winter|punk|worker)$/

/** The outfit row of somebody who would wear `everyday` (a key of OUTFITS) elsewhere and today; null where that is worn. */
export const costumeOf = (
  everyday: string,
  sex: BipedLook['sex'],
  age: number,
  place: Pick<Place, 'culture' | 'era' | 'kind'>,
): string | null => {
  const of: Wearer | null =
    everyday === 'grandmother' || everyday === 'grandfather'
      ? everyday
      : !(place.era === 'medieval' || place.era === '1900s' ? OF_TODAY : PLAIN).test(everyday)
        ? null
        : sex === 'male'
          ? age < 13
            ? 'boy'
            : 'man'
          : age < 13
            ? 'girl'
            : 'woman'
  if (of === null) return null
  const wardrobe = wardrobeOf(place)
  return wardrobe?.[of] ?? null
}

/** Every row, for the tests. */
export const COSTUMES: readonly Wardrobe[] = [
  HANFU,
  KIMONO,
  MIDDLE_AGES,
  OLD_WEST,
  REPUBLIC,
  FUTURE,
  ARABIAN,
  INDIAN,
  AFRICAN,
]
