/** Bulletins with everything in them. All units and places are made up. */
interface Plan {
  readonly unit: string;
  readonly title: string;
  readonly front: readonly string[];
  readonly problems: number;
  readonly columns: number;
  readonly attachments: readonly string[];
  readonly signature: 'in-text' | 'in-front-matter';
}

const plans: readonly Plan[] = [
  { unit: '中共云溪县教育局委员会', title: '关于巡察整改进展情况的通报', front: ['份号: "000001"', '密级: 秘密★1年', '紧急程度: 特急', '发文字号: 云教党〔2023〕12号', '签发人: 某某'], problems: 6, columns: 4, attachments: ['整改任务清单'], signature: 'in-text' },
  { unit: '中共临江县水务局党组', title: '关于十三届县委第四轮巡察反馈意见整改进展情况的通报', front: ['发文字号: 临水党〔2023〕7号'], problems: 12, columns: 8, attachments: ['整改台账', '建章立制目录'], signature: 'in-text' },
  { unit: '云岭市人民政府办公室', title: '关于贯彻落实中央生态环境保护督察反馈意见整改情况的通报', front: ['紧急程度: 加急', '发文字号: 云政办〔2023〕101号', '签发人: 某某'], problems: 3, columns: 2, attachments: [], signature: 'in-front-matter' },
  { unit: '南河集团有限公司党委', title: '关于2023年度巡察整改情况的通报', front: [], problems: 20, columns: 5, attachments: ['资金清退明细'], signature: 'in-text' },
  { unit: '中共北塔区卫生健康局党组', title: '关于省委巡视“回头看”反馈意见整改落实情况的通报', front: ['份号: "000123"', '发文字号: 北卫党〔2022〕3号'], problems: 8, columns: 3, attachments: ['一', '二', '三'].map((n) => `第${n}类问题清单`), signature: 'in-text' },
  { unit: '石桥镇党委', title: '关于巡察反馈问题整改情况的通报', front: ['密级: 机密★3年', '发文字号: 石党〔2021〕1号'], problems: 2, columns: 6, attachments: ['名单'], signature: 'in-text' },
  { unit: '中共青川大学委员会', title: '关于《青川大学巡视整改工作方案》执行情况专项检查发现问题整改情况的通报', front: ['发文字号: 青大党〔2023〕45号'], problems: 15, columns: 4, attachments: [], signature: 'in-front-matter' },
  { unit: '永宁市住房和城乡建设局机关党委', title: '关于集中整改进展情况的通报', front: ['紧急程度: 平急'], problems: 10, columns: 7, attachments: ['责任分工表', '时限表'], signature: 'in-text' },
  { unit: '中共东湾区委员会办公室', title: '关于巡察整改阶段性情况的通报', front: ['份号: "000999"', '密级: 内部', '紧急程度: 特急', '发文字号: 东办〔2024〕2号', '签发人: 某某'], problems: 5, columns: 4, attachments: ['佐证材料目录'], signature: 'in-text' },
  { unit: '西陵县第一人民医院党总支', title: '关于医疗行业作风专项巡察反馈意见整改落实情况的通报', front: ['发文字号: 西医党〔2023〕9号'], problems: 30, columns: 3, attachments: ['整改清单'], signature: 'in-text' },
];

const faults = ['学习贯彻不够深入，联系实际不紧', '台账管理不规范', '公务接待手续不全', '项目监管不到位，验收把关不严', '干部担当作为不足', '“三重一大”议事规则执行不严'];
const deeds = ['修订完善《管理办法》，明确集中学习每月不少于一次，建立学习台账，2023年2月底前全部落实到位。', '对2020年以来的台账逐项核对，补齐手续42份，追缴资金18.6万元，并对相关人员进行谈话提醒、批评教育，举一反三开展自查自纠。', '每季度通报一次检查结果，对排名靠后的单位进行约谈。'];

function head({ unit, front, attachments, signature }: Plan): string {
  const lines = [
    `发文机关: ${unit}`,
    ...front,
    '主送: [各党支部, 机关各科室, 局属各单位]',
    `抄送: [县委巡察工作领导小组办公室, 县纪委监委${front.length > 3 ? ', 县委组织部, 县委宣传部, 县委统战部, 县人大常委会办公室, 县政协办公室, 县人民法院, 县人民检察院' : ''}]`,
    `印发机关: ${unit}办公室`,
    '印发日期: 2023-06-13',
    ...(attachments.length > 0 ? [`附件: [${attachments.join(', ')}]`] : []),
    ...(signature === 'in-front-matter' ? ['成文日期: 2023-06-12'] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n`;
}

function problem(index: number): string {
  const numerals = '一二三四五六七八九十';
  const number = index < 10 ? (numerals[index] ?? '') : index < 19 ? `十${numerals[index - 10] ?? ''}` : index === 19 ? '二十' : index < 29 ? `二十${numerals[index - 20] ?? ''}` : '三十';
  const measures = deeds.map((deed, at) => `${at + 1}. ${deed}`).join('\n');
  return `#### 问题${number}：${faults[index % faults.length] ?? ''}\n\n整改情况：\n\n${measures}\n\n`;
}

function table(columns: number): string {
  const names = ['序号', '问题', '整改措施', '完成情况', '责任领导', '责任单位', '整改时限', '销号'].slice(0, columns);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rows = [1, 2, 3].map((n) => names.map((name) => (name === '序号' ? String(n) : name === '整改措施' ? '修订制度，建立台账，逐项核对，限期**完成**' : `${name}${n}`)));
  return row(names) + row(names.map((_, at) => (at === 0 ? ':-:' : '---'))) + rows.map(row).join('') + '\n';
}

function attachmentPart(title: string, index: number, many: boolean): string {
  return `# 附件${many ? index + 1 : ''}\n\n## ${title}\n\n一是逐项核对，二是限期整改，三是检查验收，具体内容见下表。\n\n${table(4)}`;
}

function write(plan: Plan): string {
  const { unit, title, problems, columns, attachments, signature } = plan;
  const body = Array.from({ length: problems }, (_, index) => problem(index)).join('');
  return `${head(plan)}# ${unit}${title}\n\n根据县委统一部署，2022年9月5日至2022年11月10日，县委第二巡察组对${unit}进行了巡察。2022年12月6日，县委巡察组反馈了巡察意见[^基数]。按照巡察工作有关要求，现将巡察整改情况予以公布。

## 一、整改工作组织情况

**高度重视，压实责任。**成立由主要负责人任组长的*整改工作领导小组*，召开专题会议研究部署，制定整改方案，明确责任单位和完成时限，有关情况见[整改专栏](https://zhenggai.example/a)。

![整改工作推进会现场](images/meeting.png)

## 二、反馈问题整改情况

### （一）贯彻落实党的路线方针政策方面

${body}> 整改工作只有进行时，没有完成时。

- 完成整改的，组织验收
- 正在整改的，跟踪督办
  - 每月一调度

${table(columns)}## 三、下一步工作

坚持目标不变、力度不减[^力度]，持续巩固整改成果。

欢迎干部群众对整改落实情况进行监督。联系方式：电话0730-5550126；电子邮箱：jiandu@zhenggai.example。

${signature === 'in-text' ? `${unit}\n\n2023年6月12日\n\n` : ''}[^基数]: 反馈意见所列问题以**书面**文本为准。
[^力度]: 指整改力度。

${attachments.map((name, index) => attachmentPart(name, index, attachments.length > 1)).join('')}`;
}

export const bulletins: readonly { readonly name: string; readonly text: string }[] = plans.map((plan, index) => ({ name: `${index + 1} ${plan.unit}`, text: write(plan) }));
