/** Clothes, hair and what hands hold, both languages. `english | chinese | kind length`, and the colour where it is not that of its kind */
const read = (table: string): { en: string[]; zh: string[]; kind: string; length: number; colour?: number }[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [en, zh, spec] = line.split('|')
      const [kind, length, colour] = spec.split(' ')
      const own = colour ? { colour: Number.parseInt(colour, 16) } : {}
      return { en: en.split(' '), zh: zh.split(' '), kind, length: Number(length ?? 0.5), ...own }
    })

export const GARMENTS = read(`
dress frock sundress|连衣裙 裙子 长裙 裙装 连衣裙子 碎花裙 波点裙|dress .6
gown evening-gown ball-gown|嫁衣 喜服 礼服 晚礼服|gown .95
wedding-dress|婚纱|gown .98
coat overcoat down-jacket parka trench-coat greatcoat lab-coat white-coat|白大褂 羽绒服 棉衣 棉袄 大衣 外套 风衣 长外套|coat .75
raincoat rain-jacket|雨衣|raincoat .7
shirt blouse t-shirt tee|衬衫 衬衣 T恤 上衣 短袖|shirt .5
sweater jumper pullover cardigan|毛衣 针织衫|sweater .5
hoodie hooded-sweater|卫衣 连帽衫|hoodie .5
vest waistcoat|马甲 背心|vest .5
jacket leather-jacket blazer|夹克 皮衣 皮夹克 短外套|jacket .5
suit tuxedo|西装 西服 燕尾服|suit .6
kimono yukata|和服 浴衣|kimono .95
uniform|制服 军装|uniform .6
sailor-suit school-uniform sailor-uniform|校服 水手服|sailor .55
armour armor|盔甲 铠甲|armour .9
spacesuit space-suit|宇航服 太空服 航天服|spacesuit .95
cape cloak blanket quilt|披风 斗篷 毯子 毛毯 被子|cape .9
robe pajamas pyjamas nightgown bathrobe|睡衣 睡袍 浴袍 僧袍 道袍 长袍 袍子|robe .95
hanfu sari saree hanbok ao-dai|汉服 纱丽 韩服 唐装 古装|hanfu .97
cheongsam qipao|旗袍|qipao .8
apron|围裙|apron .6
swimsuit swimwear swimming-costume bathing-suit swimming-trunks|泳衣 泳装 泳裤|swimsuit .3
fishtail mermaid-tail fish-tail|鱼尾 人鱼尾巴|fishtail .98
trousers pants slacks|裤子 长裤|trousers .95
shorts|短裤|shorts .4
skirt miniskirt|短裙 半身裙 格子裙 百褶裙|skirt .5
jeans|牛仔裤|jeans .95
tights stockings|丝袜 长袜|tights .95
shoes sneakers trainers|鞋子 鞋 运动鞋 球鞋|shoes .1
boots wellies rain-boots|靴子 雨靴 长靴|boots .5
heels high-heels|高跟鞋|heels .2
sandals slippers|凉鞋 拖鞋|sandals .1
skates ice-skates skate ice-skate|冰鞋 溜冰鞋 冰刀|skates .3
roller-skates rollerblades roller-skate inline-skates|旱冰鞋 轮滑鞋|skates .9
skis ski|滑雪板 雪板|skis .3
hat fedora bonnet turban headscarf hood bowler-hat sombrero|帽子 头巾 毡帽|hat .5
witch-hat wizard-hat pointed-hat|女巫帽 魔法帽 尖帽子|hat .95
top-hat|礼帽 高礼帽|top-hat .5
peaked-cap police-cap|大盖帽 警帽|peaked-cap .3
nurse-cap|护士帽|nurse-cap .3
samurai-helmet kabuto|武士头盔|kabuto .5
veil bridal-veil|头纱 面纱|veil .7
face-mask mask|口罩 面具|mask .3
straw-hat|草帽 斗笠|straw-hat .5
cap baseball-cap|鸭舌帽 棒球帽|cap .3
beret|贝雷帽|beret .3
beanie woolly-hat wool-hat knitted-hat bobble-hat winter-hat knit-cap|毛线帽 针织帽 绒线帽 毛帽|beanie .3
crown tiara|王冠 皇冠|crown .4
helmet|头盔|helmet .5
scarf shawl|围巾 披肩|scarf .6
glasses spectacles|眼镜|glasses .1
sunglasses shades|墨镜 太阳镜|sunglasses .1
ribbon bow hair-ribbon bow-tie bowtie necktie|蝴蝶结 发带 丝带 领结 领带|ribbon .5
beard|胡子 胡须|beard .5
moustache mustache|小胡子 八字胡|moustache .3
backpack rucksack|背包 双肩包 书包|backpack .6
wings|翅膀|wings .8
`)

export const HELD = read(`
gun pistol rifle revolver shotgun|枪 手枪 步枪|pen .5 26262c
key|钥匙|food .5 f0c23a
ring wedding-ring|戒指 婚戒|food .5 f0c23a
pendant necklace amulet medallion locket jewel gem diamond|项链 吊坠 护身符 玉佩 玉 信物 宝石|food .5 5ac08a
coin gold-coin|金币|food .5 f0c23a
cigarette cigar|香烟 雪茄 烟|pen .5 f4f0e8
umbrella parasol|伞 雨伞 纸伞 油纸伞|umbrella
closed-umbrella folded-umbrella furled-umbrella|收起的伞 合上的伞|closed-umbrella
flute harmonica recorder|口琴 箫 笛子 长笛|flute
trumpet saxophone horn|小号 萨克斯|trumpet
fan|扇子 折扇 蒲扇 团扇 羽扇|fan
shield|盾牌 盾|shield
camera|照相机 相机|camera
lantern candle oil-lamp|灯笼 兔子灯 莲花灯 孔明灯 提灯 花灯 蜡烛 油灯 马灯|lantern
sword katana dagger blade sabre saber rapier lightsaber knife scimitar|剑 刀 宝剑 匕首 桃木剑 长剑 刀剑 长刀 佩剑 小刀|sword
flower rose tulip sunflower daisy lily|向日葵 百合 郁金香 花 一朵花 玫瑰 鲜花|flower
bouquet flowers|花束 一束花 捧花|bouquet
book document contract newspaper map letter scroll notebook sketchbook tablet photo photograph picture envelope note file ticket dossier evidence|文件 合同 文书 卷宗 剧本 日记 书 书本 报纸 地图 信 书信 卷轴 画册 竹简 照片 相片 密信 证据 圣旨 契约 奏折 车票 离婚协议 协议 合约 奏章|book
balloon balloons red-balloon|气球|balloon
bag handbag suitcase briefcase|包 手提包 提包 行李箱|bag
basket bread loaf jar water-jar|篮子 竹篮 花篮 竹篓 水罐 陶罐|basket
cup mug coffee tea wine-glass teapot bottle glass-of-wine cup-of-tea cup-of-coffee soup mug-of-soup bowl-of-soup cup-of-tea glass-of-water glass beer mug-of-beer|杯子 茶杯 咖啡 咖啡杯 茶 酒杯 酒壶 茶壶 汤 一碗汤 药碗|cup
guitar ukulele banjo lute pipa|吉他 琵琶 古筝|guitar
violin fiddle erhu cello|小提琴 二胡 大提琴|violin
stick staff cane wand hammer spear pitchfork bow paddle oar scythe net lollipop arrow baton club bat baseball-bat broken-bottle microphone pole torch-stick|棍子 手杖 魔杖 拐杖 锤子 长矛 弓箭 船桨 镰刀 渔网 糖葫芦 荧光棒 棒棒糖 烤串 箭 法杖 话筒 麦克风 金箍棒 球棒 桃木杖|stick
spade shovel|铲子 铁锹 铁铲|spade
hoe rake|锄头 耙子 钉耙|hoe
axe pickaxe|斧头 斧子|axe
brush paintbrush|画笔 毛笔 刷子|brush
palette|调色板|palette
pen pencil quill|笔 钢笔 铅笔 羽毛笔|pen
ladle spatula|勺子 锅铲|ladle
pot pan saucepan|锅 炒锅|pot
watering-can|洒水壶 水壶|can
phone smartphone cellphone telephone|手机 电话|phone
rod fishing-rod fishing-pole|鱼竿 钓竿|rod
broom mop|扫帚 扫把 拖把|broom
food apple sandwich cake cookie ice-cream orange peach bun dumpling pizza|苹果 三明治 蛋糕 饼干 冰淇淋 橙子 桃子 包子 饺子|food
flag|旗 旗帜 旗子|flag
torch flashlight|火把 手电筒|torch
`)

/** Usual colour of a held thing. */
export const HELD_COLOUR: Record<string, number> = {
  umbrella: 0xd8302c,
  lantern: 0xffc860,
  sword: 0xc8d0d8,
  flower: 0xf25a7a,
  bouquet: 0xf27a9a,
  book: 0x8a3a34,
  balloon: 0xe23a44,
  bag: 0x8a5a3a,
  basket: 0xb8854a,
  cup: 0xf4f0ea,
  guitar: 0xb8702f,
  'closed-umbrella': 0x2a3c6a,
  flute: 0x9a6a3a,
  trumpet: 0xe0b048,
  fan: 0xd8445a,
  shield: 0x8a2a34,
  camera: 0x26262c,
  rod: 0x8a6a3a,
  broom: 0xc8a050,
  food: 0xd8402c,
  spade: 0x7a828a,
  hoe: 0x7a828a,
  axe: 0x8a929a,
  brush: 0x3a6ad0,
  palette: 0xc89a5c,
  pen: 0xf2ead6,
  ladle: 0xb8854a,
  pot: 0x5a6068,
  can: 0x5a8a72,
  violin: 0x8a4424,
  stick: 0x7a5a3c,
  phone: 0x26262e,
  flag: 0xd8382c,
  torch: 0xff9a3a,
}

export const HAIR: [en: string, zh: string, style: string][] = [
  ['bob bob-cut', '短发 波波头 齐耳短发', 'bob'],
  ['long', '长 长直', 'long'],
  ['ponytail pony-tail', '马尾 马尾辫', 'ponytail'],
  ['twintails pigtails twin-tails', '双马尾 羊角辫', 'twintails'],
  ['braid braids plait', '辫子 麻花辫', 'braid'],
  ['bun', '发髻 丸子头', 'bun'],
  ['topknot chonmage', '丁髷 月代头 武士头 顶髻', 'topknot'],
  ['short', '短', 'short'],
  ['curly', '卷 卷曲', 'curly'],
  ['wavy', '波浪', 'wavy'],
  ['spiky', '刺猬头', 'spiky'],
  ['afro', '爆炸头', 'afro'],
  ['mohawk', '莫西干头 鸡冠头', 'mohawk'],
  ['two-braids', '两条辫子 双辫', 'braids'],
  ['pixie pixie-cut', '精灵短发', 'pixie'],
  ['slicked-back slick', '背头 大背头', 'slick'],
]
