import { spanOf, type Block, type Span } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { isReadable } from '../support/readable-block.ts';
import { differInOneNumber, isSetTerm, numberGaps, termsIn, type Term } from '../support/terms.ts';
import { endsOf, lacksAWord, stemOf } from '../support/title-variants.ts';

const holdsOpener = holdsAnyOf('《“');
const none: readonly never[] = [];

/** One name with all the places where it stands, in order. */
interface Name {
  readonly text: string;
  readonly kind: Term['kind'];
  readonly places: readonly Span[];
}

export const inconsistentTerm = defineRule({
  id: 'inconsistent-term',
  category: 'consistency',
  severity: 'info',
  summary: { 'zh-CN': '同一事物写成两种名称', en: 'One thing under two names' },
  rationale: {
    'zh-CN': '“一岗双责”在别处写成“一岗三责”，同一份制度一处叫“办法”、一处叫“规定”，多半是笔误，读者会以为是两回事。',
    en: '“一岗双责” that is “一岗三责” elsewhere, or a regulation that is an 办法 here and a 规定 there, is mostly a slip, and readers take them for two things.',
  },
  silentWhen: {
    'zh-CN': '两种写法在同一段里并列出现；数字在开头、又不是固定提法（“四个一”“五个一”）；办法与它的实施细则；只差（试行）、年份、序号、层级或者单位名称；简称。',
    en: 'Both stand in one paragraph; the number opens a name that is no set term (“四个一”, “五个一”); a regulation and its 实施细则; titles that differ in 试行, a year, a number, a level or a unit; short forms.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    term: { 'zh-CN': '这里写作“{found}”，别处写作“{other}”，同一提法应当一致', en: 'Here it is “{found}”, elsewhere “{other}”; one term should be written in one way' },
    title: { 'zh-CN': '这里写作《{found}》，别处写作《{other}》，如果是同一份文件，名称应当一致', en: 'Here it is 《{found}》, elsewhere 《{other}》; if it is one document, its title should be the same' },
    elsewhere: { 'zh-CN': '这里写作“{other}”', en: 'Here it is “{other}”' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：责任落实不够有力\n\n整改情况：层层签订“一岗双责”责任书。\n\n### 问题二：制度执行不严\n\n整改情况：推行“一岗三责”制，每季度检查一次。\n',
      reports: ['term'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：接待手续不全\n\n整改情况：修订《青泽县教育局公务接待管理办法》。\n\n### 问题二：审批不严\n\n整改情况：严格执行《青泽县教育局公务接待管理规定》。\n',
      reports: ['title'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：接待手续不全\n\n整改情况：开展“四个一”活动，增强“四个意识”，修订《青泽县教育局公务接待管理办法》《青泽县教育局公务接待管理规定》。\n\n### 问题二：审批不严\n\n整改情况：开展“五个一”活动，坚定“四个自信”，修订《青泽县教育局公务接待管理办法（试行）》。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：学习《中国共产党纪律处分条例》。\n\n### 问题二：教育不够经常\n\n整改情况：学习《纪律处分条例》。\n',
      reports: [],
    },
  ],
  scope: 'document',
  collect: {
    block: (block): readonly Term[] => (holdsOpener(block) && isReadable(block) ? termsIn(block.text) : none),
  },
  *check(_bulletin, _context, facts: readonly Fact<Term>[]) {
    yield* conflictsOf(namesOf(facts, 'quoted'), keysOfTerm, ({ text: a }, { text: b }) => differInOneNumber(a, b));
    yield* conflictsOf(namesOf(facts, 'title'), keysOfTitle, isTitleVariant);
  },
});

function namesOf(facts: readonly Fact<Term>[], kind: Term['kind']): readonly Name[] {
  const groups = groupBy(facts.filter(({ value }) => value.kind === kind), ({ value }) => value.text);
  return [...groups].map(([text, group]) => ({ text, kind, places: group.map(({ block, value }) => spanOf(block, value.start, value.end)) }));
}

/** Names that share no key cannot be variants: so that not every name is held against every other. */
function* conflictsOf(names: readonly Name[], keysOf: (name: Name) => readonly string[], isVariant: (a: Name, b: Name) => boolean) {
  const byKey = new Map<string, Name[]>();
  for (const name of names) {
    for (const key of keysOf(name)) {
      const like = byKey.get(key) ?? [];
      const other = like.find((candidate) => isVariant(candidate, name) && !standTogether(candidate, name));
      if (like.length < most) like.push(name);
      byKey.set(key, like);
      if (other !== undefined) {
        yield* conflict(other, name);
        break;
      }
    }
  }
}

/** So many names under one key are looked at. */
const most = 20;

function keysOfTerm({ text }: Name): readonly string[] {
  return numberGaps(text);
}

function keysOfTitle({ text }: Name): readonly string[] {
  const [stem, ends] = [stemOf(text), endsOf(text)];
  return [...(stem === null ? [] : [`stem:${stem}`]), ...(ends === null ? [] : [`ends:${ends}`])];
}

function isTitleVariant({ text: a }: Name, { text: b }: Name): boolean {
  const stem = stemOf(a);
  return (stem !== null && stem === stemOf(b)) || lacksAWord(a, b);
}

/** Two names side by side are meant as two things. */
function standTogether(a: Name, b: Name): boolean {
  const blocks = new Set<Block>(a.places.map(({ block }) => block));
  return b.places.some(({ block }) => blocks.has(block));
}

/** The rarer of the two is the slip; of equals, the one that is no set term, else the later. */
function* conflict(a: Name, b: Name) {
  const [right, wrong] = isRight(a, b) ? [a, b] : [b, a];
  const [reference] = right.places;
  if (reference === undefined) return;
  const data = { found: wrong.text, other: right.text };
  for (const at of wrong.places) {
    yield { messageId: wrong.kind === 'quoted' ? 'term' : 'title', at, data, related: [{ at: reference, messageId: 'elsewhere', data }] } as const;
  }
}

function isRight(a: Name, b: Name): boolean {
  if (isSetTerm(a.text) !== isSetTerm(b.text)) return isSetTerm(a.text);
  return a.places.length >= b.places.length;
}
