/**
 * What people of a role wear when nobody says otherwise: garments as `kind colour trim length`, then hair as `style colour`, then
 * proportions (heads high) where they differ from those of the age. Everybody in Diorama is dressed.
 */
export const OUTFITS: Record<string, string> = {
  'red-hood':
    'cape c8282c 8a1a1e .8, dress 7a5a40 f0e6d8 .6, beanie c8282c 8a1a1e .3, boots 5a3a28 3a2418 .4; braids 4a2e1c',
  girl: 'dress 4a78b8 f6f0e2 .55, boots f2b92e d89a1e .45; bob 3a2418',
  boy: 'shirt 4f8a5a f2ecdc .5, shorts 6a5a44 4a3e30 .45, shoes 3a3a44 f0f0f0 .1; short 2e2018',
  baby: 'sweater f8ecd4 8ac0e0 .6, trousers 8ac0e0 f8ecd4 .9, shoes f8f4ea f0c8a0 .1; pixie 7a5a3a',
  school: 'sailor f6f6f2 26344f .55, tights f6f4f0 e8e4e0 .5, shoes 2a2024 1a1418 .1; long 2a1d18',
  'school-boy': 'uniform 26344f f4f4f0 .55, trousers 2a3246 1e2536 .95, shoes 2a2024 1a1418 .1; short 201814',
  woman: 'coat b0654a f0e2d0 .65, skirt 4a4250 3a3440 .6, boots 4a3024 2e1e16 .4; wavy 4a2e20',
  man: 'jacket 4a5a72 2e3a4c .5, shirt e8e2d4 c8c0b0 .5, trousers 3a3e4a 2a2e38 .95, shoes 3a2a20 241a14 .1; short 2a1e18',
  grandmother:
    'glasses 5a4a3a 3a2a20 .1, dress 7a5a78 e8dccf .8, apron f0e8dc c8b8a8 .6, shoes 4a3a34 2e2420 .1; bun d8d4d0',
  grandfather:
    'sweater 6a5e4c d8d0c0 .5, trousers 4a443c 34302a .95, shoes 3a2e26 241c18 .1, beard e0dcd6 c8c4be .4; short dcd8d4',
  suit: 'suit 2a2e3a f4f4f0 .6, shoes 1e1a1c 121012 .1; short 241a16',
  'suit-woman': 'suit 3a3e52 f4f4f0 .55, heels 241e24 161216 .1; bun 2e2019',
  model:
    'coat b88a58 26242a .72, dress 1e1c24 d8b86a .45, tights 2a262c 1e1a20 .95, heels 1a181c 0e0c10 .2; wavy e8c87a; 8.2',
  swim: 'swimsuit 27406e f2ece0 .3; short 2a1c18',
  gown: 'gown 8a2a44 e8c87a .95, heels 3a1a24 241016 .1; wavy 3a2418; 7.6',
  mermaid: 'fishtail 1f9a8c f2d27a .98, ribbon f2a0b4 f6e0d0 .1; long b8542a; 7.4',
  angel: 'robe faf6ea f2d27a .96, wings fdfbf4 e8dcc0 .8, sandals d8b04a a8843a .1; wavy e8c470',
  merman: 'fishtail 2a5a8c 8ac8d0 .98; wavy 6a4a2a; 7.4',
  bride: 'gown fafaf6 f0e6dc .98, heels f4f0ec e0d8d0 .1, veil fdfdfb f8d8e0 .7; bun 4a3020',
  dancer: 'dress e85a8a f6d86a .45, tights f2e0d4 e0c8b8 .9, shoes d8486a b03050 .1; ponytail 2a1c18',
  ballerina: 'dress f6d8e0 fafafa .35, tights fae8e8 f0d8d8 .95, shoes f2b8c4 e098a8 .1; bun 3a2820; 7.6',
  painter:
    'shirt f0e8d8 c8bca8 .5, apron 5a6a8a d8b04a .6, trousers 4a4038 342e28 .95, beret a8342c 7a2420 .3, shoes 4a3426 2e2018 .1; short 4a3424',
  scholar: 'robe 4a5a6a e8dcc4 .9, glasses 26262a 26262a .1, shoes 2e2620 1c1814 .1; short 4a4038',
  hanfu: 'hanfu d8e0e4 4a6a8a .95, hat 26262e 3a3a44 .3, shoes 26262a 161618 .1; bun 1c1614',
  'hanfu-woman': 'hanfu f6d0d8 d84a6a .98, ribbon d8344c f0a0b0 .6, shoes c8486a 8a2a44 .1; long 1a1412',
  lab: 'coat f6f8fa d8e0e6 .65, shirt a8c4d8 8aa8c0 .5, trousers 3e4654 2c323c .95, glasses 2a2a2e 2a2a2e .1, shoes 2e2a2a 1a1818 .1; short 2e2420',
  nurse: 'dress f6fafc 6ab0d8 .5, nurse-cap fafafa d8344c .3, shoes f4f4f4 d8d8d8 .1; bun 3a2820',
  worker:
    'jacket e8822c 3a3e46 .5, shirt 4a5462 38404c .5, trousers 3a4a62 2a3648 .95, helmet f2c23a d8a82a .4, boots 5a4028 3a2a1a .4; short 2a2018',
  apron:
    'shirt e8dcc8 c8b8a0 .5, apron 6a4a34 4a3424 .7, trousers 4a4440 34302c .95, shoes 3a2e26 241c18 .1; short 3a2a20',
  chef: 'shirt fafafa d8d8d8 .5, apron fafafa e0e0e0 .7, trousers 3a3e46 2a2e34 .95, hat fafafa f0f0f0 1, shoes 26262a 18181a .1; short 2a2018',
  maid: 'dress 26262e fafafa .6, apron fafafa f0f0f0 .5, ribbon fafafa f0f0f0 .3, shoes 1e1e22 121214 .1; twintails 3a2820',
  farmer:
    'shirt c8a468 8a6a40 .5, jeans 4a6488 364a66 .95, straw-hat e8cc88 a8342c .5, boots 5a4228 3a2a1a .4; short 3a2a1e',
  fisher:
    'raincoat e8b83a c8982a .7, trousers 3a4654 2a343e .95, hat e8b83a c8982a .4, boots 2e3a34 1e2824 .6; short 6a6460',
  ranger:
    'jacket 4a6a3c 34502a .5, shirt d8ccb0 b8a88a .5, trousers 5a4a34 443828 .95, cape 3a5a34 2a4426 .8, boots 4a3420 2e2014 .6; ponytail 6a4a2c',
  sailor:
    'sailor f4f6fa 2f4a8a .55, trousers f4f6fa c8d4e4 .95, peaked-cap f4f6fa 26344f .3, shoes 1e2028 121418 .1; short 3a2a20',
  captain:
    'uniform 1e2a48 e8c04a .65, trousers 26304a 1a2236 .95, peaked-cap f4f4f0 e8c04a .3, shoes 18181c 0e0e10 .1, beard d8d4ce b8b4ae .3; short c8c4be',
  pirate:
    'coat 6a1e24 e8c04a .75, shirt f0e8d8 c8bca4 .5, trousers 2e2a30 1e1a20 .95, hat 1e1a1e e8c04a .5, boots 3a2418 241610 .6, beard 1e1614 1e1614 .4; long 1e1614',
  soldier:
    'uniform 5a6644 3e4830 .55, trousers 525c3e 3c442e .95, helmet 4a5638 343e28 .4, boots 2a241e 1a1612 .5; short 2a1e18',
  police:
    'uniform 24345c e8c04a .55, trousers 1e2a48 141d34 .95, peaked-cap 1e2a48 e8c04a .3, shoes 141418 0a0a0c .1; short 241a16',
  fire: 'uniform c8a83a e8e0c8 .6, trousers 8a7428 e8e0c8 .95, helmet d8302c f2d84a .5, boots 26221e 161412 .5; short 2a1e18',
  detective:
    'coat a08058 6a5238 .85, shirt f0ece0 c8c0b0 .5, trousers 3e3a38 2c2a28 .95, hat 6a5a48 3a3028 .4, shoes 2a221c 181410 .1; short 2a201a',
  postman:
    'uniform 2f5a48 e8c84a .55, trousers 2a3a38 1c2826 .95, peaked-cap 2f5a48 e8c84a .3, bag 8a5a34 5a3a20 .5, shoes 26221e 161412 .1; short 3a2a20',
  pilot:
    'jacket 6a4228 e8d8b0 .5, shirt e8e0cc c8bca4 .5, trousers 8a7a58 6a5e44 .95, cap 5a3a24 3a2416 .4, scarf f4f0e8 d8d0c4 .5, boots 3a2818 241810 .5; short 4a3020',
  diver:
    'suit 22303c f2b83a .6, trousers 1e2a34 141d24 .95, mask f2b83a 2a4a5a .3, backpack f2c83a 3a4650 .6, shoes f2b83a c8922c .2; short 2a1e18',
  astronaut: 'spacesuit f0f2f4 e8803a .95, helmet e8ecf0 2a4a7a .9, boots c8ccd0 8a9098 .4; short 2a1e18',
  traveller:
    'jacket 3f7a6a e8b83a .5, shirt e8e0d0 c8bca8 .5, trousers 6a5a44 4e4232 .95, backpack c8642c 8a4420 .7, boots 5a4028 3a2a1a .4; short 4a3020',
  sport: 'shirt e8403a fafafa .45, shorts 26303f fafafa .4, shoes f4f4f4 e8403a .1; short 2a1e18',
  winter:
    'jacket 3a6ac8 f4f4f4 .55, trousers 26303f 1a222e .95, beanie e8403a fafafa .4, scarf f2c23a d8a82a .5, boots 3a3e46 26282e .5; long 4a2e20',
  street:
    'sweater 3a3e4a e85a3a .6, jeans 4a6488 364a66 .95, cap e8403a 26262a .3, shoes f4f4f4 26262a .1; short 2e2018',
  kungfu:
    'robe e8842c c8642a .6, trousers 4a3a2c 34281e .95, shoes 26221e 161412 .1, beard e8e4de d0ccc6 .5; bald 2a2018',
  wuxia: 'hanfu f2f4f6 4a6a8a .9, cape 2a3a52 1c283a .9, boots 26262e 161618 .5; ponytail 141014',
  samurai: 'armour 3a2a2c c8302c .7, kabuto 3a2a2c c8302c .5, boots 2a241e 181410 .4; topknot 161010',
  ronin: 'robe 2e3a52 d8d0c0 .6, trousers 4a4650 34303a .95, sandals 8a6a44 5a4228 .1; topknot 161010',
  ninja:
    'robe 1e222c 8a2a2c .6, trousers 1a1e28 10141c .95, scarf 8a2a2c 5a1a1c .7, boots 14161c 0a0c10 .4; short 141014',
  kimono: 'kimono c8344c f2c86a .95, ribbon e8b83a c8982a .5, sandals 8a5a34 c8302c .1; bun 181012',
  monk: 'robe d8822c a85a20 .95, sandals 8a6a44 5a4228 .1; bald 2a2018',
  nun: 'robe 22242c f4f4f0 .98, cape 22242c f4f4f0 .4, shoes 18181c 0e0e10 .1; bun 3a2c24',
  miko: 'kimono fafaf6 d8342c .6, skirt d8342c a82420 .95, ribbon fafafa d8342c .5, sandals c8a878 8a2a20 .1; long 181214',
  king: 'robe 8a1e34 f4ecd8 .95, cape a82a3c f8f4ea .98, crown f0c23a d8302c .4, boots 4a2a1c 2e1a12 .5, beard c8b8a8 a89888 .5; long b8a898',
  queen: 'gown 5a2a7a f0c23a .98, cape 7a2a4a f8f4ea .98, crown f0c23a 6ab0e8 .4, heels 3a1a4a 241030 .1; bun 4a2c1c',
  prince:
    'coat 2f4a8a e8c04a .65, trousers f0ece0 c8c0b0 .95, cape 8a2a3a e8c04a .8, boots 3a2418 241610 .6; short c89a50',
  princess: 'gown f2a8c0 fafafa .98, crown f0d04a f2a8c0 .3, shoes f4d8e0 e0b8c8 .1; long e0b860',
  emperor: 'robe e8b02c c8302c .98, crown e8b83a c8302c .6, boots 26201c 161210 .4, beard 1e1614 1e1614 .3; bun 161012',
  knight:
    'armour b8c0c8 8a2a34 .95, cape 8a2a34 5a1a22 .8, helmet b8c0c8 c8a04a .7, boots 8a929a 6a727a .5; short 4a3020',
  wizard: 'robe 3a3a7a e8c84a .98, hat 3a3a7a e8c84a .95, beard e8e6e2 d0ceca .9, shoes 4a3424 2e2016 .1; long e0deda',
  witch: 'dress 26202e 8a4ab8 .85, cape 2a2236 5a3a8a .9, hat 221c2a 8a4ab8 .95, boots 1c161e 100c12 .5; long 5a3020',
  dwarf:
    'shirt 8a4a34 c8a45a .6, trousers 4a3a2c 34281e .9, helmet a8a8a4 c8963a .5, beard b8642c 9a5020 .95, boots 3a2a1c 241a10 .5; long b8642c; 4.2',
  giant:
    'shirt 7a6a4c 5a4e38 .6, trousers 4e4434 383024 .8, boots 3a2e20 241c14 .4, beard 4a3626 3a2a1e .5; long 4a3626; 6.5',
  vampire: 'suit 1c1820 a82a34 .6, cape 1a1218 a82a34 .98, shoes 0e0c10 060508 .1; short 141014',
  hero: 'suit 2a52c8 e8403a .6, cape e8342c a82420 .95, boots e8342c a82420 .5; short 1e1814; 8',
  heroine:
    'dress c8342c f2c23a .45, tights 2a3a7a 1c2858 .95, cape 2a3a9a 1c2868 .95, boots c8342c 8a2420 .6; long 2a1c18; 8',
  cowboy:
    'shirt a8482e e8d8b0 .5, jeans 4a5f82 36465f .95, hat 8a5e34 4a3018 .6, scarf c8302c a82420 .3, boots 6a4224 4a2c16 .6; short 5a3c22',
  clown:
    'shirt f2d03a e8403a .6, trousers 3a7ad8 f2d03a .95, hat e8403a f2d03a .5, ribbon 3ab86a e8403a .5, shoes e8403a fafafa .2; curly e8582c',
  santa:
    'coat d82a2c fafafa .7, trousers c82426 fafafa .95, hat d82a2c fafafa .6, beard fafafa f0f0f0 .9, boots 1e1a1c 121012 .5; short fafafa',
  punk: 'jacket 1e1c22 d8344c .5, shirt 3a3a40 e8e8e8 .5, jeans 2e3440 1e2430 .95, boots 1a181c 0e0c10 .5; mohawk e83a8a',
  qipao: 'qipao b8203a f0c85a .8, heels 8a1a2c 5a1018 .1; bun 16100e',
  waiter: 'vest 26262e f6f4ee .5, trousers 26262e 1a1a20 .95, shoes 1a1a1e 0e0e12 .1; slick 241a16',
  magician:
    'suit 1c1a22 f4f4f0 .6, cape 1c1a22 c8283a .9, top-hat 1c1a22 c8283a .5, shoes 121014 0a0a0c .1; slick 1c1614',
}
