/** Birds, fish and what swims, what flies. Third column: archetype:model (the body it is drawn with), then colours and size. */
export const SMALL_LIFE = `
bird songbird little-bird|鸟 小鸟 鸟儿|bird:bird|只
sparrow|麻雀|bird:bird|只
robin bluebird canary nightingale|知更鸟 蓝鸟 金丝雀 夜莺|bird:bird 5a8ad0 f4ead8|只
swallow martin|燕子|bird:bird 2a3448 f4f4f6|只
magpie|喜鹊|bird:crow 26262e f4f4f6|只
pigeon|鸽子|bird:pigeon|只
dove white-dove|白鸽|bird:pigeon f8f8fa ffffff|只
crow raven|乌鸦|bird:crow|只
seagull gull|海鸥|bird:gull|只
albatross pelican|信天翁 鹈鹕|bird:gull f6f8fa 5a6470 1.5|只
eagle hawk falcon|老鹰 鹰 雄鹰 隼|bird:eagle|只
vulture condor|秃鹫|bird:eagle 3a302c 8a7a70|只
phoenix firebird|凤凰 火鸟|bird:eagle e8542c f6c23a 1.6|只
owl|猫头鹰|bird:owl|只
duck duckling mallard|鸭子 小鸭子 小鸭 鸭|bird:duck|只
goose|鹅 大鹅 大雁|bird:swan f4f2ec e89a2c .9|只
swan|天鹅|bird:swan|只
chicken hen|鸡 母鸡|bird:chicken|只
rooster cock|公鸡|bird:chicken b8502c d83a2c|只
chick|小鸡|bird:chicken f6d84a f2a63a .5|只
turkey peacock pheasant|火鸡 孔雀 野鸡|bird:chicken 2a6a78 3a9a6a 1.7|只
penguin|企鹅|bird:penguin|只
crane heron stork egret|仙鹤 鹤 白鹭 鹳|bird:heron|只
flamingo|火烈鸟|bird:heron f49ab0 f8c8d0|只
ostrich|鸵鸟|bird:heron 3a3230 e8dcd0 1.8|只
parrot macaw cockatoo|鹦鹉|bird:parrot|只
hummingbird|蜂鸟|bird:bird 2f9a6a e8f4ea .5|只
woodpecker|啄木鸟|bird:parrot 2a2a30 d8382e .8|只
fish|鱼 小鱼|fish:fish|条
goldfish koi carp|金鱼 锦鲤 鲤鱼|fish:fish|条
tropical-fish clownfish|热带鱼 小丑鱼|fish:fish f08a2c ffffff|条
salmon trout tuna|三文鱼 鳟鱼 金枪鱼|fish:fish 9aa8b4 f2b8a4 1.4|条
jellyfish|水母|cutout:jellyfish|只
octopus squid kraken sea-monster|章鱼 乌贼 海怪 大章鱼|cutout:octopus|只
seahorse|海马|cutout:seahorse|只
starfish|海星|cutout:star|只
whale blue-whale|鲸鱼 鲸 蓝鲸|fish:whale|头
dolphin porpoise|海豚|fish:dolphin|只
shark|鲨鱼|fish:shark|条
manta-ray ray|蝠鲼 魔鬼鱼|fish:shark 4a5868 e8eef2|条
seal sea-lion walrus|海豹 海狮 海象|cutout:seal|只
turtle sea-turtle tortoise|海龟 乌龟 龟|cutout:turtle|只
butterfly|蝴蝶|flyer:butterfly|只
moth|飞蛾|flyer:butterfly c8b898 6a5a48|只
bee bumblebee wasp|蜜蜂 黄蜂|flyer:bee|只
dragonfly|蜻蜓|flyer:dragonfly|只
firefly lightning-bug|萤火虫|flyer:firefly|只
ladybug beetle|瓢虫 甲虫|flyer:bee d8342c 26262a|只
dragon|龙 飞龙 巨龙 恶龙 毒龙 火龙 黑龙|flyer:dragon|条
griffin gryphon hippogriff wyvern|狮鹫|flyer:dragon a8783a f0e4c8 .8|只
chinese-dragon|中国龙 神龙|flyer:dragon e0b03a d8402e|条
pterodactyl|翼龙|flyer:dragon 8a7a5a c8b890 .7|只
ufo flying-saucer saucer|飞碟 不明飞行物|flyer:ufo|架
rocket spaceship spacecraft space-shuttle|火箭 飞船 宇宙飞船 太空船|flyer:rocket|艘
hot-air-balloon airship zeppelin blimp|热气球 飞艇|flyer:hot-air-balloon|个
plane airplane aeroplane aircraft jet airliner|飞机 客机 喷气机|flyer:plane|架
biplane|双翼飞机|flyer:plane c83a30 f4ecd8 .8|架
helicopter|直升机|flyer:drone 4a6a5a d8dce0 6|架
drone quadcopter|无人机|flyer:drone|架
flying-broom broomstick magic-broom witch-broom|飞天扫帚 魔法扫帚|flyer:broom 6a4a2c c89a4a 1|把
kite|风筝|flyer:kite|只
flying-carpet magic-carpet|飞毯|flyer:kite a8342c e8b83a 2|张
paper-plane|纸飞机|flyer:kite fafafa e0e4e8 .5|架
snake python serpent cobra|蛇 蟒蛇 眼镜蛇|fish:snake|条
lizard gecko chameleon|蜥蜴 壁虎 变色龙|quadruped:crocodile 6a9a4a d8e0a8 plain:0 .16|只
dinosaur tyrannosaurus t-rex|恐龙 霸王龙 暴龙|cutout:t-rex|只
snail|蜗牛|cutout:snail|只
crab|螃蟹|cutout:crab|只
lobster|龙虾|cutout:lobster|只
spider|蜘蛛|cutout:spider|只
ant|蚂蚁|cutout:ant|只
worm caterpillar|虫子 毛毛虫|cutout:bug|只
`
