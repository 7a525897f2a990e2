import { textOf, type Span } from '../../bulletin/block.ts';
import type { Measure, TimeExpression } from '../../bulletin/model.ts';
import { overlaps } from '../../text/range.ts';
import { defineRule } from '../define-rule.ts';
import { excerpt } from '../support/excerpt.ts';
import { headOf } from '../support/head-of.ts';

/** What makes a measure one that can be checked. */
const substances = ['number', 'document', 'unit', 'date', 'delivery'] as const;
type Substance = (typeof substances)[number];

const number = /[\d０-９%％]|[一二三四五六七八九十百千两](?:个|项|条|名|人|次|份|家|处|类|件|场|期|批|户|台|套|轮|万|亿|元|遍)/u;
const document = /[《〔]/u;
const unit =
  /由[^，。；]{2,20}(?:负责|牵头|承担|组织|落实|实施|监督)|牵头(?:单位|部门|领导)|责任(?:单位|人|领导)|(?:办公室|委员会|领导小组|工作组|专班|党支部|党总支|党委|党组|纪委|街道办|管委会|中心|公司|[^实到好用之出查惩]处|[局科室股所站])(?:[负牵会联对组将已及按每对为安与和、，。]|$)/u;
const delivery =
  /印发|出台|制发|下发|修订|废止|建成|清退|追回|退缴|收缴|上缴|补缴|补发|补签|补录|补齐|更换|拆除|清理|清除|停用|关停|下架|腾退|移交|移送|约谈|问责|处分|通报批评|诫勉|提醒谈话|调整岗位|免职|辞退|解除合同|签订|公示|公开|张贴|安装|配备|购置|维修|改造|重建|新建|竣工|验收|销号|办结|整改完毕|整改到位|已完成|已整改|已建立|已制定|已成立|已设立|已开展|已组织|已落实|已纠正|完成了|制定了|建立了|成立了|开展了|召开了|举办了|投入|拨付|兑付|注销|收回|扣回|冲销|盘点|核销|归档|入库|上线|启用/u;

export const vagueMeasure = defineRule({
  id: 'vague-measure',
  category: 'wording',
  severity: 'off',
  scope: 'problem',
  summary: {
    'zh-CN': '措施空泛：没有数字、文件、单位、时间，也没有写做成了什么',
    en: 'A vague measure: no number, document, unit or date, and no verb of delivery',
  },
  rationale: {
    'zh-CN': '“进一步提高认识、加强管理”无从检查，是“纸面整改”“措施空泛”的典型写法。写明由谁、在什么时候、依据什么文件、做成了几件事，才能对照验收。规则看用词判断，宁可少报，默认关闭，需要时在配置中打开。',
    en: '“Raise awareness further, strengthen management” cannot be checked and is what official texts criticise as rectification on paper. Say who did what by when under which document. Judged by its words, so it is off until you switch it on.',
  },
  silentWhen: {
    'zh-CN': '写了数字、书名号、责任单位、时间，或者印发、清退、更换、办结等结果；不足8个字的措施。',
    en: 'Where a number, a titled document, a unit, a time or a result (印发, 清退, 更换, 办结) stands in it; measures under 8 characters.',
  },
  basis: [{ document: '中共中央办公厅《关于加强巡视整改和成果运用的意见》' }],
  messages: {
    vague: {
      'zh-CN': '措施“{measure}”没有数字、文件、单位、时间，也没有写做成了什么，应写得可以检查',
      en: 'Measure “{measure}” names no number, document, unit, time or result: make it one that can be checked',
    },
  },
  options: (z) => z.strictObject({ accept: z.array(z.enum(substances)).default([...substances]) }),
  defaultOptions: { accept: [...substances] },
  optionDocs: {
    accept: {
      'zh-CN': '有哪几样就算具体：number数字、document文件、unit单位、date时间、delivery做成的事。',
      en: 'What makes a measure concrete: number, document, unit, date, delivery (a verb of result).',
    },
  },
  examples: [
    { text: '问题一：学习不深入\n\n整改情况：\n\n1. 进一步提高思想认识，切实加强组织领导，确保各项要求落到实处。\n', reports: ['vague'] },
    {
      text: '问题一：管理不规范\n\n整改情况：\n\n1. 不断强化责任意识，持续改进工作作风。\n\n2. 修订《物资采购验收办法》，由办公室每月抽查。\n',
      reports: ['vague'],
    },
    { text: '问题一：管理不规范\n\n整改情况：\n\n1. 已追回多支付的费用，责任人作出书面检查。\n\n2. 每季度开展检查。\n', reports: [] },
    { text: '问题一：台账缺失\n\n整改情况：由财务科牵头补建台账，共补录12条。\n', reports: [] },
  ],
  *check(problem, { options }) {
    const { rectification } = problem;
    if (rectification === null) return;
    for (const measure of rectification.measures) {
      const [first] = measure.spans;
      if (first === undefined || hasSubstance(measure, rectification.times, options.accept)) continue;
      const at = headOf(first);
      yield { messageId: 'vague', at, data: { measure: excerpt(textOf(at)) }, problem };
    }
  },
});

function hasSubstance({ spans }: Measure, times: readonly TimeExpression[], accept: readonly Substance[]): boolean {
  const text = spans.map(textOf).join('');
  if (text.trim().length < 8) return true;
  return accept.some((substance) => {
    switch (substance) {
      case 'number':
        return number.test(text);
      case 'document':
        return document.test(text);
      case 'unit':
        return unit.test(text);
      case 'delivery':
        return delivery.test(text);
      case 'date':
        return times.some((time) => spans.some((span) => isWithin(time, span)));
    }
  });
}

function isWithin(time: Span, span: Span): boolean {
  return time.block === span.block && overlaps(time, span);
}
