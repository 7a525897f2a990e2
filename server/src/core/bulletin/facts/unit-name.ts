const suffixes = [
  '委员会', '党委', '党组', '支部', '总支', '工委', '纪委', '县委', '市委', '区委', '省委', '州委', '盟委', '旗委', '乡党委', '镇党委', '团委', '监委', '编办', '委办',
  '政府', '办事处', '管委会', '街道', '居委会', '村委会', '社区', '村', '乡', '镇', '县', '市',
  '局', '厅', '部', '委', '办', '办公室', '中心', '院', '所', '站', '处', '科', '室', '队', '组', '司', '署', '大队', '支队', '总队',
  '学校', '中学', '小学', '幼儿园', '大学', '学院', '附中', '一中', '二中', '医院', '卫生院', '法院', '检察院', '研究院', '党校', '园', '校',
  '公司', '集团', '银行', '支行', '分行', '厂', '矿', '场', '店', '社', '合作社', '供销社', '联社', '馆', '台', '网', '报社', '基地', '协会', '学会', '联合会', '总会', '商会', '工会', '妇联', '残联', '工商联', '文联', '科协', '侨联',
  '领导小组', '专班', '指挥部', '党工委', '机关党委', '党群', '分局', '分公司', '总公司', '事务所', '管理处', '服务中心', '常委会', '人大', '政协', '理事会', '董事会', '基金会', '红十字会', '党委会', '居民委员会', '团', '连', '班子',
];
const lastCharacters = new Set(suffixes.map((suffix) => suffix.slice(-1)));
const longest = 60;
const seal = /[（(](?:公章|盖章|印章|章|签章|代章)[）)]$/u;
const forbidden = /[。，；：？！,;:?!、“”"…]|^(?:附件?|关于|抄送|主送|编辑|来源|欢迎|联系|问题|整改)/u;
const speaks = /召开|加强|完善|提高|进一步|存在|做好|强化|认真|深入|如何|怎样|怎么|[是不了]/u;
const notUnits = /(?:整改|情况|问题|措施|方案|通报|报告|建设|工作|会议|上述|以下)$/u;

/** True for what can be a unit's name standing by itself on a line: 中共某县教育局委员会, 某某集团有限公司（公章）. */
export function isUnitName(text: string): boolean {
  const name = text.trim().replace(seal, '').trim();
  if (name.length < 3 || name.length > longest || forbidden.test(name) || speaks.test(name) || notUnits.test(name)) return false;
  return lastCharacters.has(name.slice(-1)) && suffixes.some((suffix) => name.endsWith(suffix));
}
