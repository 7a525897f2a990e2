import { spanOf, type Block, type Span } from '../../bulletin/block.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { placeholdersOf, type Placeholder } from '../support/placeholder.ts';

/** Enough to show where to look; the count says the rest. */
const shownPlaces = 20;
/** A problem that speaks of what the inspected documents had left open or copied. */
const ofTheInspected = /字样|字眼|照搬|照抄|抄袭|雷同|复制粘贴|占位|空白|留空|漏填|未填/u;

export const leftoverPlaceholder = defineRule({
  id: 'leftover-placeholder',
  category: 'completeness',
  severity: 'error',
  summary: { 'zh-CN': '留有占位符', en: 'A placeholder was left over' },
  rationale: {
    'zh-CN': '“XX科”“20XX年”“待补充”、空的“【】”是起草时留下的空白；带着它们报送或公开，说明文件没有定稿。',
    en: 'XX科, 20XX年, 待补充 and an empty 【】 are blanks of the draft. A document that is sent or published with them was not finished.',
  },
  silentWhen: {
    'zh-CN': '拉丁字母组成的词和产品型号（XXL、XX-12、3XX、Xbox）；问题说的正是别人的文件照搬照抄、留有空白；“某某”“××”常用来隐去名称，只在选项 strict 打开时报告。同一种占位符多次出现只报一次，并写明次数。',
    en: 'Latin words and names of products (XXL, XX-12, 3XX, Xbox); problems that speak of just that in other documents; 某某 and ××, which often hide a name on purpose, unless the option strict is on. One sort of placeholder is reported once, with its count.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第十九条' }],
  messages: {
    placeholder: {
      'zh-CN': '这里还留着占位符“{text}”，应换成实际内容',
      en: 'The placeholder “{text}” was left here; the actual content is expected',
    },
    repeated: {
      'zh-CN': '全文有{count}处“{text}”一类的占位符没有填写，应逐处换成实际内容',
      en: '{count} placeholders such as “{text}” were left in this document; the actual content is expected in each place',
    },
    further: { 'zh-CN': '这里也有占位符“{text}”', en: 'Another placeholder, “{text}”' },
  },
  options: (z) => z.strictObject({ strict: z.boolean().default(false) }),
  defaultOptions: { strict: false },
  optionDocs: {
    strict: { 'zh-CN': '“某某”“××”也报告。', en: 'Report 某某 and ×× as well.' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：由XX科牵头，于20XX年X月X日制定学习计划，每月集中学习一次。\n\n### 问题二：台账不完整\n\n整改情况：（待补充）\n',
      reports: ['placeholder', 'placeholder', 'placeholder'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：由XX局牵头，XX科配合，已清退资金XX万元。\n\n联系方式：电话____。\n',
      reports: ['repeated', 'placeholder'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：工作服管理不规范\n\n整改情况：退回XXL号工作服12套，更换XX-12型设备3台，某某公司已退款，门户网站3XX错误已修复。师资力量有待补充的问题已招聘教师6名。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：违规发放补贴\n\n整改情况：某某公司已退回资金3万元。\n',
      options: { strict: true },
      reports: ['placeholder'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：照搬照抄，方案中出现“XX街道”字样\n\n整改情况：重新制定方案，已于2023年5月印发。\n',
      reports: [],
    },
  ],
  scope: 'document',
  collect: { block: (block): readonly Placeholder[] => leftIn(block) },
  *check(_bulletin, { options }, facts: readonly Fact<Placeholder>[]) {
    const wanted = facts.filter(({ value }) => value.kind === 'blank' || options.strict);
    for (const group of groupBy(wanted, ({ value }) => value.sort).values()) {
      const [first, ...others] = group;
      if (first === undefined) continue;
      const { text } = first.value;
      if (others.length === 0) {
        yield { messageId: 'placeholder', at: placeOf(first), data: { text } };
        continue;
      }
      const related = others.slice(0, shownPlaces).map((fact) => ({ at: placeOf(fact), messageId: 'further' as const, data: { text: fact.value.text } }));
      yield { messageId: 'repeated', at: placeOf(first), data: { text, count: group.length }, related };
    }
  },
});

function leftIn(block: Block): readonly Placeholder[] {
  const { kind } = block.shape;
  if (kind === 'code' || kind === 'html' || kind === 'front-matter' || kind === 'thematic-break' || block.role === 'comment') return [];
  const found = placeholdersOf(block);
  if (found.length === 0) return found;
  const isProblem = block.role === 'problem-title' || block.role === 'problem-text' || block.role === 'cause';
  if (isProblem && ofTheInspected.test(block.text)) return [];
  return found.filter((placeholder) => !isInMark(block, placeholder));
}

/** Code and addresses say what they say. */
function isInMark({ marks }: Block, { start, end }: Placeholder): boolean {
  return marks.some((mark) => (mark.kind === 'code' || mark.kind === 'link') && mark.start <= start && end <= mark.end);
}

function placeOf({ block, value }: Fact<Placeholder>): Span {
  return spanOf(block, value.start, value.end);
}
