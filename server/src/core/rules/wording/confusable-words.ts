// Words that are wrong wherever they stand in official prose, and the guards for those that may be part of a right one.
// Pairs such as 制定/制订, 作出/做出, 权利/权力, 其它/其他 depend on what is meant and are left out.

/** Where the right form is laid down. */
export const wordSources = {
  dictionary: '《现代汉语词典》（第7版）',
  variants: 'GF 1001-2001《第一批异形词整理表》',
  usage: '《现代汉语词典》（第7版）“截止”“截至”等条的用法说明',
  pasting: '粘贴、识别时丢字的常见形式',
} as const;

export type WordSource = keyof typeof wordSources;

export interface ConfusableWord {
  readonly wrong: string;
  readonly right: string;
  readonly source: WordSource;
  /** Right words or stretches that hold the wrong one: 3座落地 in 座落. */
  readonly except?: readonly string[];
  /** Characters that may not stand right before or right behind. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** What must stand before it (the 24 characters in front) or behind it (the 24 that follow). */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

type Guards = Omit<ConfusableWord, 'wrong' | 'right' | 'source'>;

function word(wrong: string, right: string, source: WordSource, guards: Guards = {}): ConfusableWord {
  return { wrong, right, source, ...guards };
}

/** Pairs “wrong right wrong right”. */
function pairs(source: WordSource, text: string): readonly ConfusableWord[] {
  const words = text.trim().split(/\s+/u);
  return words.flatMap((wrong, index) => (index % 2 === 0 ? [word(wrong, words[index + 1] ?? wrong, source)] : []));
}

/** 帐 for 账 (money) in these words; 帐篷 and 蚊帐 are right as they are. */
const accountWords = (
  '帐户 帐目 帐本 帐簿 帐薄 帐单 帐号 帐务 帐款 帐面 帐册 帐页 帐套 帐实 帐证 帐表 帐龄 帐外 帐上 帐内 台帐 设帐 对帐 查帐 记帐 做帐 入帐 挂帐 销帐 建帐 转帐 欠帐 呆帐 坏帐 算帐 ' +
  '假帐 总帐 报帐 结帐 到帐 分帐 进帐 出帐 平帐 专帐 细帐 旧帐 现金帐 往来帐 明细帐 流水帐 日记帐 财务帐 资产帐 糊涂帐 经济帐 政治帐 公帐 私帐 老帐 烂帐 冲帐 调帐 核帐 理帐 走帐 并帐 单独帐 一本帐'
).split(' ');

const accounts = accountWords.map((wrong) => word(wrong, wrong.replace('帐', '账').replace('薄', '簿'), 'variants', { notAfter: '蚊营毡纱军帷', notBefore: '篷幕幔蓬' }));

const clauseStart = /(?:^|[，。；：！？、“（）().．\n])\s*$/u;
/** 把…当做, 将…做为: the clause says what is taken for what. */
const takenFor = /[把将][^，。；：\n]*$/u;
/** 既…又…, 既将…也将…: then 既 is no slip for 即. */
const noPairFollows = /^(?![^。；\n]{0,23}[又更]|[^。；\n]{0,23}也[将使让])/u;
/** 即使…也要…, 即便…仍…: only this tells it from 既使群众受益，也提高了效率. */
const concession = /^(?![^。；\n]{0,23}[又更])[^。；\n]{0,20}(?:也(?:要|不|得|会|应|没|难|必|无|只)|仍|都(?:要|不|得|会|应))/u;
/** 份额, 份数: a share is meant, not 过分. */
const share = '额数量内外儿';
/** 汇报消防, 关注消费: a word that starts in 消. */
const consumption = '息防费除纳化耗极失毒缺';
const counted = '一二三四五六七八九十百千两几每这那该整多半0123456789０１２３４５６７８９';
/** 周末完成, 12月末完成, 始末经过: 末 is right there. */
const endOf = `周月年期季旬岁学世本始粉${counted}`;
/** 律己, 自己: 己 is right there. */
const oneself = '自知利异克律';
/** “比上月低，” compares. */
const noComparison = /(?:^|[，。；：、（\n])[^比较高低，。；：、（\n]*$/u;
const deadlineEnd = /^(?:前|之前|以前|完成|止|到|起|，|。|；|、|）|$|组织|开展|召开|召集|盘点|检查|通报|公示|公开|公布|汇总|上报|报送|对账|结账|整改|考核|总结|统计|调度|集中|清点|核对|印发|出台|全部|全面|建成|达到|实现|投入|已|将|由|对)/u;

/** One guard for words that continue one stem: 己完成, 己整改… */
function family(stem: readonly [string, string], nexts: string, guards: Guards): readonly ConfusableWord[] {
  return nexts.split(' ').map((next) => word(stem[0] + next, stem[1] + next, 'dictionary', guards));
}

const dates: readonly ConfusableWord[] = [
  ...'目前 今日 今天 当前 现在 此时 此刻 发稿 昨日 昨天'.split(' ').map((time) => word(`截止${time}`, `截至${time}`, 'usage')),
  ...'今年 去年 上年 上月 本月'.split(' ').map((time) => word(`截止${time}`, `截至${time}`, 'usage', { before: clauseStart })),
  word('截止', '截至', 'usage', { before: clauseStart, after: /^(?:[12]\d{3}年|[二两][〇零一二三四五六七八九]{3}年|\d{1,2}月)/u }),
  word('月低', '月底', 'dictionary', { before: noComparison, after: deadlineEnd }),
  word('年低', '年底', 'dictionary', { before: noComparison, after: deadlineEnd }),
];

/** 切实 that lost its 实, at the start of a clause: 一切, 密切, 迫切 end otherwise. */
const lostCharacters = '消除 加强 提高 保障 履行 解决 做到 增强 抓好 维护 担负 改进 推动 落实 整改 规范 转变 强化'
  .split(' ')
  .map((verb) => word(`切${verb}`, `切实${verb}`, 'pasting', { before: clauseStart }));

const takenAs: readonly ConfusableWord[] = [
  word('当做', '当作', 'variants', { before: takenFor, notAfter: '应适相正恰不担妥每承', notBefore: '好到出实' }),
  word('当做', '当作', 'variants', { notAfter: '应适相正恰不担妥每承', notBefore: '好到出实', after: /^[^，。；：]{0,6}(?:福利|摆设|儿戏|负担|包袱|提款机|手段|口号|形式)/u }),
  word('做为', '作为', 'dictionary', { before: takenFor, notAfter: '所', notBefore: '民人群了国' }),
  ...family(['做为', '作为'], '一名 一个 一项 一种 重要 重点 首要 抓手 考核 依据 参考', { notAfter: '所不叫' }),
  ...'不做为 慢做为 乱做为'.split(' ').map((wrong) => word(wrong, wrong.replace('做', '作'), 'dictionary', { notBefore: '民人群了国' })),
];

const guarded: readonly ConfusableWord[] = [
  ...family(['己', '已'], '完成 整改 落实 办结 制定 清退 追回 印发 建立 开展 拆除 移交 上缴 组织 全部 经', { notAfter: oneself }),
  ...family(['末', '未'], '完成 整改 落实 按 及时 严格 履行 经 纳入 执行 建立 开展', { notAfter: endOf }),
  ...family(['建全', '健全'], '制度 机制 体系', { notAfter: '创构共新扩筹组改搭承', notBefore: '外' }),
  ...family(['按排', '安排'], '部署 专人 人员 资金 工作', {}),
  ...'安排 研究 决策 统一 专题 动员 周密'.split(' ').map((before) => word(`${before}部属`, `${before}部署`, 'dictionary', { notBefore: '高院校单企' })),
  ...'党员 干部 公职人员 公务员'.split(' ').map((owner) => word(`${owner}身分`, `${owner}身份`, 'variants')),
  ...'书记 主任 局长 组长 科长 处长 部长 县长 区长 镇长 校长 院长'.split(' ').map((post) => word(`付${post}`, `副${post}`, 'dictionary', { notAfter: '支交拨垫应预偿对' })),
  word('布署', '部署', 'dictionary', { notAfter: '公发分颁宣散遍', notBefore: '名理' }),
  word('布属', '部署', 'dictionary', { notAfter: '公发分颁宣', notBefore: '于地' }),
  word('布暑', '部署', 'dictionary', { notAfter: '公发分颁宣', notBefore: '期假运' }),
  word('按装', '安装', 'dictionary', { notBefore: '备机修配置载卸箱潢运车订帧' }),
  word('座落', '坐落', 'variants', { notAfter: `${counted}讲底基首星宝`, notBefore: '成后地实户到差' }),
  word('既使', '即使', 'dictionary', { after: concession }),
  word('既将', '即将', 'dictionary', { after: noPairFollows }),
  word('既便', '即便', 'dictionary', { after: concession, notBefore: '于利民捷宜' }),
  word('立既', '立即', 'dictionary', { notAfter: '建设成独树确订', notBefore: '有定得往' }),
  word('当既', '当即', 'dictionary', { notAfter: '应适相正恰充不担该', notBefore: '有定得往' }),
  word('随既', '随即', 'dictionary', { notBefore: '有定往' }),
  word('即定', '既定', 'dictionary', { notAfter: '随立当旋' }),
  word('过份', '过分', 'variants', { notAfter: '超通经', notBefore: share }),
  word('部份', '部分', 'variants', { notAfter: '干支', notBefore: share }),
  word('成份', '成分', 'variants', { notAfter: '构组形分', notBefore: `${share}股`}),
  word('充份', '充分', 'variants', { notBefore: share }),
  word('水份', '水分', 'variants', { notBefore: share }),
  word('气份', '气氛', 'dictionary', { notBefore: share }),
  word('处份', '处分', 'dictionary', { notBefore: share }),
  word('份内之', '分内之', 'variants'),
  word('份内工作', '分内工作', 'variants', { notAfter: counted }),
  word('份内职责', '分内职责', 'variants', { notAfter: counted }),
  word('给与', '给予', 'dictionary', { notAfter: '供补拨交配分发', notBefore: '会其他她它之我你本该各' }),
  word('塌实', '踏实', 'variants', { notAfter: '倒坍崩垮陷', notBefore: '景际地例情验施' }),
  word('札实', '扎实', 'dictionary', { notAfter: '书信' }),
  word('推委', '推诿', 'dictionary', { notBefore: '会员派托任屈婉以' }),
  word('补尝', '补偿', 'dictionary', { notBefore: '试' }),
  word('循私', '徇私', 'dictionary', { notAfter: '遵依' }),
  word('签定', '签订', 'dictionary', { notAfter: '抽标题', notBefore: '向点位量期级岗稿额价' }),
  word('修定', '修订', 'dictionary', { notAfter: '维检装返整大翻', notBefore: '点期额向位稿于为价' }),
  word('消号', '销号', 'dictionary', { notAfter: '取撤', notBefore: '召码牌' }),
  word('报消', '报销', 'dictionary', { notAfter: '上通申汇填日', notBefore: consumption }),
  word('注消', '注销', 'dictionary', { notAfter: '关', notBefore: consumption }),
  word('核消', '核销', 'dictionary', { notBefore: consumption }),
  word('撤消', '撤销', 'dictionary', { notBefore: consumption }),
  word('拔付', '拨付', 'dictionary', { notAfter: '选提' }),
  word('调拔', '调拨', 'dictionary', { notBefore: '尖高' }),
  word('划拔', '划拨', 'dictionary', { notBefore: '尖高除河草钉' }),
  word('模排', '摸排', 'dictionary', { notAfter: '规大劳楷英' }),
  word('模底', '摸底', 'dictionary', { notAfter: '规' }),
  word('模清', '摸清', 'dictionary', { notAfter: '规' }),
  word('排察', '排查', 'dictionary', { notAfter: '安', notBefore: '看访' }),
  word('核察', '核查', 'dictionary', { notBefore: '看访' }),
  word('近一步', '进一步', 'dictionary', { notAfter: '最邻附靠接走更远' }),
  word('部们', '部门', 'dictionary', { notAfter: '干支' }),
  word('部暑', '部署', 'dictionary', { notBefore: '期假运热' }),
  word('过度期', '过渡期', 'dictionary', { notBefore: '望待许盼' }),
  word('反应问题', '反映问题', 'dictionary', { notAfter: '良敏的性应物热化激疫和' }),
  word('显着', '显著', 'dictionary', { notAfter: '明凸彰浅突', notBefore: '力重眼手' }),
  word('格守', '恪守', 'dictionary', { notAfter: '严合资规价人品性风体' }),
  word('究竞', '究竟', 'dictionary', { notAfter: '研探讲追' }),
  word('毕竞', '毕竟', 'dictionary', { notAfter: '完' }),
  word('供献', '贡献', 'dictionary', { notAfter: '提' }),
  word('功坚', '攻坚', 'dictionary', { notAfter: '成', notBefore: '持决定强守信' }),
  word('功克', '攻克', 'dictionary', { notAfter: '成', notBefore: '服' }),
  word('规犯', '规范', 'dictionary', { notAfter: '违明常', notBefore: '罪法错规' }),
  word('防犯', '防范', 'dictionary', { notBefore: '罪法错规' }),
  word('俱体', '具体', 'dictionary', { notBefore: '现验系' }),
  word('公涵', '公函', 'dictionary', { notBefore: '盖' }),
  word('函盖', '涵盖', 'dictionary', { notAfter: '公发信复来致', notBefore: '章印' }),
  word('记律', '纪律', 'dictionary', { notBefore: '师所己' }),
  word('题醒', '提醒', 'dictionary', { notBefore: '目悟' }),
  word('伸请', '申请', 'dictionary', { notAfter: '延' }),
  word('发辉', '发挥', 'dictionary', { after: /^[^，。；]{0,14}(?:作用|优势|职能|功能|效益)/u }),
  word('震兴', '振兴', 'dictionary', { notAfter: '地抗防' }),
  word('奖厉', '奖励', 'dictionary', { notBefore: '行害' }),
  word('激厉', '激励', 'dictionary', { notBefore: '行害' }),
  word('鼓厉', '鼓励', 'dictionary', { notBefore: '行害' }),
  word('严励', '严厉', 'dictionary', { notBefore: '精志' }),
  word('覆行', '履行', 'dictionary', { notAfter: '倾颠反' }),
  word('付予', '赋予', 'dictionary', { notAfter: '支交拨给托偿垫兑赔', notBefore: '以' }),
  word('建立建全', '建立健全', 'dictionary', { notBefore: '国省市县区' }),
  word('峻工', '竣工', 'dictionary', { notAfter: '严冷险' }),
  word('咨意', '恣意', 'dictionary', { notBefore: '见' }),
  word('杜决', '杜绝', 'dictionary', { notBefore: '定心策算' }),
  word('安照', '按照', 'dictionary', { notBefore: '明片相看顾常例样料' }),
  word('人材', '人才', 'variants', { notBefore: '料质积' }),
  word('好象', '好像', 'variants', { notBefore: '征牌' }),
  word('对像', '对象', 'dictionary', { notAfter: '针面反', notBefore: '素是样' }),
  word('现像', '现象', 'dictionary', { notAfter: '发出呈展体再重实表显兑', notBefore: '素是样章' }),
  word('纪俭', '纪检', 'dictionary', { notAfter: '法风' }),
  word('俭查', '检查', 'dictionary', { notAfter: '节勤' }),
  word('挡案', '档案', 'dictionary', { notAfter: '阻遮抵' }),
  word('折除', '拆除', 'dictionary', { notAfter: '打', notBefore: '外了去' }),
  word('消毁', '销毁', 'dictionary', { notAfter: '取' }),
  word('畅导', '倡导', 'dictionary', { notAfter: '通舒顺' }),
  word('唱导', '倡导', 'dictionary', { notAfter: '主演', notBefore: '师演' }),
  word('馈乏', '匮乏', 'dictionary', { notAfter: '反回' }),
  word('拢断', '垄断', 'dictionary', { notAfter: '拉靠合聚' }),
  word('统畴', '统筹', 'dictionary', { notAfter: '系传' }),
  word('统酬', '统筹', 'dictionary', { notAfter: '系传' }),
  word('范筹', '范畴', 'dictionary', { notAfter: '规模示' }),
  word('借签', '借鉴', 'dictionary', { notBefore: '字名约订收批到章证' }),
  word('通迅', '通讯', 'dictionary', { notBefore: '速猛捷即' }),
  word('脱勾', '脱钩', 'dictionary', { notBefore: '结当引' }),
  word('参于', '参与', 'dictionary', { notAfter: '人海党丹' }),
  word('灌彻', '贯彻', 'dictionary', { notBefore: '底' }),
  word('惯彻', '贯彻', 'dictionary', { notBefore: '底' }),
  word('召标', '招标', 'dictionary', { notAfter: '号感' }),
  word('批露', '披露', 'dictionary', { notBefore: '天营出' }),
  word('彻低', '彻底', 'dictionary', { notAfter: '贯响透', notBefore: '碳保' }),
  word('威协', '威胁', 'dictionary', { notBefore: '议会调' }),
  word('协迫', '胁迫', 'dictionary', { notBefore: '切使' }),
  word('批覆', '批复', 'dictionary', { notBefore: '盖' }),
  word('重伸', '重申', 'dictionary', { notBefore: '手展出' }),
  word('诫免', '诫勉', 'dictionary', { notBefore: '于除' }),
  word('堪察', '勘察', 'dictionary', { notBefore: '加' }),
  word('震摄', '震慑', 'dictionary', { notBefore: '影像' }),
  word('凑效', '奏效', 'dictionary', { notBefore: '果率益应' }),
  word('张帖', '张贴', 'dictionary', { notAfter: '一两几每这', notBefore: '子' }),
  word('迹像', '迹象', 'dictionary', { notBefore: '是样' }),
  word('景像', '景象', 'dictionary', { notBefore: '是样' }),
  word('形像', '形象', 'dictionary', { notAfter: '情', notBefore: '是样' }),
  word('答覆', '答复', 'variants', { notBefore: '盖' }),
  word('重迭', '重叠', 'variants', { notBefore: '代起' }),
  word('图象', '图像', 'variants', { notBefore: '征' }),
  word('录象', '录像', 'variants', { notBefore: '征' }),
  word('复盖面', '覆盖面', 'variants', { notAfter: '修恢' }),
];

const plain: readonly ConfusableWord[] = [
  ...pairs(
    'dictionary',
    `即然 既然 既日起 即日起 坐谈会 座谈会 松驰 松弛 张驰有度 张弛有度 废驰 废弛 反溃 反馈 返馈 反馈 反愧 反馈 犊职 渎职 防碍 妨碍 抵毁 诋毁 泻密 泄密 渲泄 宣泄
     迁徒 迁徙 赔尝 赔偿 陪偿 赔偿 吊消 吊销 拔款 拨款 选拨任用 选拔任用 雁过拨毛 雁过拔毛 挂勾 挂钩 勾通 沟通 必竟 毕竟 竟争 竞争 竟聘 竞聘 竟标 竞标 尤于 由于 甚致 甚至
     形势主义 形式主义 形式严峻 形势严峻 形式逼人 形势逼人 官僚主意 官僚主义 享乐主意 享乐主义 奢糜 奢靡 意识形太 意识形态 意识型态 意识形态 坚苦奋斗 艰苦奋斗 贯切落实 贯彻落实 落到实出 落到实处
     玩乎职守 玩忽职守 顽忽职守 玩忽职守 格尽职守 恪尽职守 尊照 遵照 尊循 遵循 尊守 遵守 遵重 尊重 屡行职责 履行职责 屡职 履职 履职尽则 履职尽责 履次 屡次 履禁不止 屡禁不止 履教不改 屡教不改 党风廉正建设 党风廉政建设
     招开 召开 幅射 辐射 辐度 幅度 沉殿 沉淀 修茸 修葺 修膳 修缮 编篡 编纂 纂改 篡改 通辑 通缉 编缉 编辑 勉厉 勉励 励行节约 厉行节约 威摄 威慑 暴漏 暴露 爆露 暴露 纰露 纰漏
     抚贫 扶贫 扶恤 抚恤 兜低 兜底 低线思维 底线思维 利敝 利弊 敝端 弊端 蔽端 弊端 舞蔽 舞弊 舞敝 舞弊 隐敝 隐蔽 隐弊 隐蔽 隐满 隐瞒 欺上满下 欺上瞒下
     陷井 陷阱 敲榨 敲诈 炸骗 诈骗 赌搏 赌博 拼博 拼搏 博奕 博弈 裹协 裹挟 辩识 辨识 辩别 辨别 诉颂 诉讼 叛断 判断 书藉 书籍 党藉 党籍 学藉 学籍 户藉 户籍 国藉 国籍 慰籍 慰藉 凭籍 凭借 藉口 借口
     记录薄 记录簿 登记薄 登记簿 账薄 账簿 户口薄 户口簿 对薄公堂 对簿公堂 廷误 延误 懈殆 懈怠 殆慢 怠慢 戒勉 诫勉 涵询 函询 自察自纠 自查自纠 违记 违纪 折迁 拆迁 归挡 归档
     会议记要 会议纪要 会议纪录 会议记录 踏堪 踏勘 招聘启示 招聘启事 距绝 拒绝 震奋 振奋 震憾 震撼 遗撼 遗憾 震聋发聩 振聋发聩 愤发有为 奋发有为 姿意 恣意 资询服务 咨询服务 资询机构 咨询机构 溃乏 匮乏
     廖廖无几 寥寥无几 笼断 垄断 拉笼 拉拢 脉胳 脉络 逻缉 逻辑 要胁 要挟 权利寻租 权力寻租 权力义务 权利义务 建全完善 健全完善 脏款 赃款 贪脏枉法 贪赃枉法 忧亲厚友 优亲厚友 即得利益 既得利益 如实反应 如实反映
     津帖 津贴 补帖 补贴 津补帖 津补贴 薪筹 薪酬 差履费 差旅费 接侍 接待 瞻养 赡养 粘帖 粘贴 挥豁 挥霍 浪废 浪费 以权某私 以权谋私 徇私午弊 徇私舞弊 虚报帽领 虚报冒领 谨小甚微 谨小慎微 繁锁 繁琐
     登陆系统 登录系统 登陆平台 登录平台 登陆网站 登录网站 登陆账号 登录账号 付之行动 付诸行动 贯输 灌输 亲睐 青睐`,
  ),
  ...pairs(
    'dictionary',
    `再接再励 再接再厉 再接再历 再接再厉 在接再厉 再接再厉 一如继往 一如既往 一如即往 一如既往 不径而走 不胫而走 迫不急待 迫不及待 穿流不息 川流不息 按步就班 按部就班 按步就搬 按部就班 草管人命 草菅人命 粗制烂造 粗制滥造
     滥芋充数 滥竽充数 烂竽充数 滥竽充数 墨守陈规 墨守成规 默守成规 墨守成规 默守陈规 墨守成规 一愁莫展 一筹莫展 趋之若骛 趋之若鹜 好高鹜远 好高骛远 心无旁鹜 心无旁骛 关怀倍至 关怀备至 相形见拙 相形见绌
     脱颍而出 脱颖而出 破斧沉舟 破釜沉舟 走头无路 走投无路 出奇不意 出其不意 声名雀起 声名鹊起 针贬 针砭 明火执杖 明火执仗 如火如茶 如火如荼 言简意骇 言简意赅 鞠躬尽粹 鞠躬尽瘁 呕心历血 呕心沥血 惮精竭虑 殚精竭虑
     竞竞业业 兢兢业业 拨苗助长 拔苗助长 克不容缓 刻不容缓 因咽废食 因噎废食 因地治宜 因地制宜 因地置宜 因地制宜 与日具增 与日俱增 面面具到 面面俱到 一股作气 一鼓作气 一撅不振 一蹶不振 义不容词 义不容辞
     再所不惜 在所不惜 再所难免 在所难免 责无旁代 责无旁贷 责无旁待 责无旁贷 严惩不怠 严惩不贷 严惩不待 严惩不贷 戒骄戒燥 戒骄戒躁 戒娇戒躁 戒骄戒躁 脚塌实地 脚踏实地 雷历风行 雷厉风行 雷厉风形 雷厉风行 大刀扩斧 大刀阔斧
     举一返三 举一反三 举一翻三 举一反三 忘羊补牢 亡羊补牢 警钟常鸣 警钟长鸣 未雨绸谬 未雨绸缪 徇情往法 徇情枉法 融汇贯通 融会贯通 坚韧不拨 坚韧不拔 持之以衡 持之以恒 契而不舍 锲而不舍 孜孜不卷 孜孜不倦
     循序渐近 循序渐进 潜移墨化 潜移默化 错纵复杂 错综复杂 纷至踏来 纷至沓来 置若惘闻 置若罔闻 束之高搁 束之高阁 半途而费 半途而废 讳急忌医 讳疾忌医 讳疾忌衣 讳疾忌医 饮鸠止渴 饮鸩止渴 鱼目混株 鱼目混珠 竭泽而鱼 竭泽而渔
     美仑美奂 美轮美奂 人才倍出 人才辈出 人情事故 人情世故 事必恭亲 事必躬亲 重蹈复辙 重蹈覆辙 天翻地复 天翻地覆 肆无忌弹 肆无忌惮 即往不咎 既往不咎 有持无恐 有恃无恐 持强凌弱 恃强凌弱 络驿不绝 络绎不绝 沽名钩誉 沽名钓誉
     名列前矛 名列前茅 一诺千斤 一诺千金 甘败下风 甘拜下风 仗义直言 仗义执言 直接了当 直截了当 精兵减政 精兵简政 减政放权 简政放权 防微杜惭 防微杜渐 有的放失 有的放矢 弄虚做假 弄虚作假 以身做则 以身作则 走马观化 走马观花`,
  ),
  ...pairs('variants', '装璜 装潢 全复盖 全覆盖 复盖率 覆盖率 想像力 想象力 指手划脚 指手画脚 辈份 辈分 耽忧 担忧 姿式 姿势 身分证 身份证 摄象 摄像'),
];

export const confusableWords: readonly ConfusableWord[] = [...dates, ...lostCharacters, ...takenAs, ...accounts, ...guarded, ...plain];
