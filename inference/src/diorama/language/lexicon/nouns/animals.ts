/** Beasts on four legs. Third column: species of the rig, then colours (coat belly), pattern, size factor. Own bodies need none. */
export const BEASTS = `
kitten kitty baby-cat|小猫 小猫咪 猫咪 小奶猫 奶猫|kitten|只
cat tomcat house-cat pussycat|猫 大猫 猫儿|cat|只
black-cat|黑猫|cat 2a2a30 3a3a42|只
siamese-cat|暹罗猫|cat e8d8c0 f4eadc mask:4a3a30|只
calico-cat|三花猫|cat f6efe4 ffffff patches:d98a3a|只
tabby|狸花猫 虎斑猫|cat a8845a f0e4d0 tabby:6a4a2c|只
dog hound mutt|狗 小狗狗 狗狗 犬 大狗|dog|只
puppy pup doggy little-dog|小狗 幼犬 狗崽|puppy|只
shiba shiba-inu akita|柴犬 秋田犬|dog d98a48 fff2e0 mask:fff2e0|只
corgi|柯基 柯基犬|puppy d98c4a fffaf0 patches:fffaf0|只
husky|哈士奇|wolf 6a7480 f2f4f6 mask:f2f4f6|只
golden-retriever labrador|金毛 拉布拉多|dog e0b468 f6e4c0|只
poodle|贵宾犬 泰迪|puppy b8744a d8a078|只
dalmatian|斑点狗|dog f6f4f0 ffffff spots:24242a|只
bulldog pug|斗牛犬 巴哥|puppy d8b88a f2e4cc mask:3a302c|只
greyhound|灰狗|dog 9a9ca4 d8dade|只
fox vixen|狐狸 红狐 小狐狸|fox|只
arctic-fox white-fox|白狐 北极狐|fox f4f6fa ffffff|只
nine-tailed-fox|九尾狐|fox f6f2ee ffffff|只
wolf|狼 野狼|wolf|只
white-wolf|白狼|wolf eef0f4 ffffff|只
coyote jackal|郊狼 豺|wolf b89a70 e8dcc4|只
rabbit bunny hare|兔子 小兔子 白兔 小白兔 野兔|rabbit|只
horse steed mare stallion|马 骏马 马儿|horse|匹
white-horse|白马|horse f2f0ea d8d4cc|匹
pony foal colt|小马 矮马|horse 9a6438 3a2a20 plain:0 .7|匹
unicorn|独角兽|horse fafaff d8c8f0|匹
zebra|斑马|zebra|匹
donkey mule|驴 驴子 毛驴 骡子|horse 9a9088 d8d0c8 plain:0 .75|头
deer doe stag buck|鹿 小鹿 雄鹿 母鹿|deer|只
fawn|幼鹿|deer c08a54 f6e8d0 spots:fff2e0 .65|只
sika-deer|梅花鹿|deer b87844 f2e2c8 spots:fff2e0|只
reindeer elk moose caribou|驯鹿 麋鹿 驼鹿|deer 7a5a40 d8c8b0 plain:0 1.25|只
antelope gazelle|羚羊|deer c89a60 f6ead6|只
giraffe|长颈鹿|giraffe|只
cow calf dairy-cow heifer|奶牛 牛 小牛 母牛|cow|头
bull ox|公牛 水牛 黄牛|cow 6a4630 8a6448|头
yak bison buffalo|牦牛 野牛|cow 4a382c 6a5444|头
sheep ram ewe|绵羊 羊|sheep|只
lamb|小羊 羊羔 小羊羔|sheep f8f4ea 5a5048 plain:0 .6|只
goat|山羊|goat|只
alpaca llama|羊驼 草泥马|sheep f0e2cc e0ceb0 plain:0 1.3|只
pig hog|猪|pig|头
piglet|小猪 猪崽|pig f6c4bc f0a49c plain:0 .55|只
boar wild-boar|野猪|pig 5a4a40 7a685a|头
bear brown-bear|熊 棕熊 狗熊 大熊|bear|只
bear-cub teddy cub|小熊|bear 9a6a44 d8b088 plain:0 .5|只
polar-bear|北极熊|bear f6f6f2 ffffff|只
black-bear|黑熊|bear 2a2628 4a4040|只
panda giant-panda|熊猫 大熊猫|panda|只
red-panda raccoon|小熊猫 浣熊|fox a8502c 3a2620 mask:fff2e6|只
tanuki|狸猫 貉|fox 8a6a4c 4a3a2c mask:3a2c24|只
badger|獾|bear 6a6a6c e8e8ea plain:0 .4|只
lion lioness|狮子 雄狮 母狮|lion|只
tiger|老虎 虎 大老虎|tiger|只
white-tiger|白虎|tiger f6f6f2 ffffff stripes:3a3a40|只
leopard cheetah jaguar|豹子 猎豹 豹 美洲豹|tiger e0ac58 fbf0dc spots:3a2a1c .85|只
panther black-panther|黑豹|lion 26262c 3a3a42 plain:0 .85|只
lynx bobcat|猞猁|cat c09868 f4ead8 spots:6a4c30 1.8|只
elephant|大象 象|elephant|头
baby-elephant|小象|elephant a8b0b8 d0c4c0 plain:0 .5|头
mammoth|猛犸|elephant 6a4a34 8a684c plain:0 1.2|头
rhinoceros rhino|犀牛|rhinoceros|头
hippopotamus hippo|河马|hippopotamus|头
mouse|老鼠 小老鼠 耗子|mouse|只
rat hamster guinea-pig|大鼠 仓鼠 豚鼠|mouse c89a68 fbf2e4|只
squirrel chipmunk|松鼠 小松鼠 花栗鼠|squirrel|只
hedgehog porcupine|刺猬 豪猪|hedgehog|只
beaver otter weasel ferret mole|海狸 水獭 黄鼠狼 雪貂 鼹鼠|squirrel 6a4a34 c8a884|只
camel dromedary|骆驼|camel|头
monkey ape chimpanzee|猴子 猴 小猴子 猩猩|monkey|只
dinosaur brontosaurus sauropod brachiosaurus diplodocus long-neck|恐龙 雷龙 梁龙 腕龙|dinosaur|只
baby-dinosaur|小恐龙 恐龙宝宝|dinosaur 7aa868 dce0b0 spots:5a8850 .3|只
triceratops|三角龙|rhinoceros 7a8458 c8b888 plain:0 1.3|只
crocodile alligator|鳄鱼|crocodile|条
frog toad|青蛙 蛙 蟾蜍 小青蛙|frog|只
gorilla|大猩猩|monkey 34323a 6a6068 plain:0 2.6|只
koala|考拉 树袋熊|bear 9aa0a8 e8eaec plain:0 .4|只
kangaroo wallaby|袋鼠|rabbit b88a5c ecdcc4 plain:0 3|只
sloth|树懒|bear a08a6c d8c8a8 plain:0 .4|只
bat|蝙蝠|mouse 2a2630 4a4454|只
`
