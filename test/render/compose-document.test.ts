import { describe, expect, test } from 'vitest';
import { realBulletin } from '../support/real-bulletin.ts';
import { compose, paragraphsOf, sketch, textOf } from './support.ts';

const head = '# 关于巡察整改进展情况的通报\n\n根据县委统一部署，2022年9月5日至2022年11月10日，县委第二巡察组对局党组进行了巡察。现将整改情况予以公布。\n\n';
const problems = '## 一、整改情况\n\n### （一）政治建设方面\n\n#### 问题一：学习不够经常\n\n整改情况：\n\n1. 修订制度。\n2. 每月检查。\n\n#### 问题二：检查不够深入\n\n整改情况：\n\n1. 建立台账。\n\n';
const tail = '欢迎监督。联系电话：0730-5550126。\n\n中共云溪县水务局党组\n\n2023年6月12日\n';

describe('roles', () => {
  test('title, levels, labels, measures, signature', () => {
    expect(sketch(compose(head + problems + tail))).toEqual([
      'title 关于巡察整改进展情况的通报',
      'body 根据县委统一部署，2022年9月5日至2022年11月10日，县委第二巡察组对局党组进行了巡察。现将整改情况予以公布。',
      'heading1 一、整改情况',
      'heading2 （一）政治建设方面',
      'heading3 问题一：学习不够经常',
      'label 整改情况：',
      'measure 1.修订制度。',
      'measure 2.每月检查。',
      'heading3 问题二：检查不够深入',
      'label 整改情况：',
      'measure 1.建立台账。',
      'body 欢迎监督。联系电话：0730-5550126。',
      'signature 中共云溪县水务局党组',
      'date-of-issue 2023年6月12日',
    ]);
  });

  test('one empty line under the title and above the signature, none elsewhere', () => {
    const lines = compose(head + problems + tail).content.map((block) => (block.kind === 'paragraph' ? block.blankLinesBefore : 0));
    expect(lines).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });

  test('recipients under the title', () => {
    const document = compose(head.replace('根据', '各党支部：\n\n根据') + problems + tail);
    expect(document.content[1]).toMatchObject({ role: 'recipients', blankLinesBefore: 1 });
    expect(document.content[2]).toMatchObject({ role: 'body', blankLinesBefore: 0 });
  });

  test('lists, quotations, code, images, tables', () => {
    const extra = '> 引用的话。\n\n- 第一点\n- 第二点\n  - 再分的\n\n```\n代码一\n代码二\n```\n\n![图](a.png)\n\n| 序号 | 名称 |\n| :-: | --: |\n| 1 | 甲**乙** |\n\n';
    expect(sketch(compose(head + problems + extra + tail)).slice(11, 18)).toEqual([
      'quotation 引用的话。', 'list-item •第一点', 'list-item •第二点', 'list-item •再分的', 'code 代码一/代码二', 'image <image>', 'table 序号|名称\n1|甲乙',
    ]);
  });

  test('bold that covers a heading is its presentation; inside a paragraph it is kept', () => {
    const document = compose(head + problems.replace('问题一：学习不够经常', '**问题一：学习不够经常**').replace('修订制度', '**修订**制度') + tail);
    const [heading] = document.content.filter((block) => block.kind === 'paragraph' && block.role === 'heading3');
    expect(heading).toMatchObject({ runs: [{ text: '问题一：学习不够经常', marks: [] }] });
    const measure = paragraphsOf(document).find(({ role }) => role === 'measure');
    expect(measure?.runs).toMatchObject([{ text: '1.' }, { text: '修订', marks: ['strong'] }, { text: '制度。', marks: [] }]);
  });

  test('asterisks that were meant to be bold', () => {
    const document = compose(`${head}**一是狠抓落实。**继续坚持，**二是强化督查。**继续检查。\n\n${tail}`);
    expect(document.content[2]).toMatchObject({ runs: [{ text: '一是狠抓落实。', marks: ['strong'] }, { text: '继续坚持，' }, { text: '二是强化督查。', marks: ['strong'] }, { text: '继续检查。' }] });
    expect(document.notices).toEqual([{ kind: 'meant-bold', count: 2 }]);
  });
});

describe('what is left out', () => {
  test('suppressions and other comments, rules, scripts, addresses', () => {
    const hostile = '<!-- zhenggai-disable-next-block missing-deadline：另行公布 -->\n正文<!-- 备注 -->一句。\n\n---\n\n<script>\nalert(1)\n</script>\n\n见[专栏](javascript:alert(1))和[甲][a]。\n\n[a]: https://example.org/a\n\n';
    const document = compose(head + hostile + tail);
    const text = document.content.map(textOf).join('\n');
    expect(text).not.toMatch(/zhenggai|备注|alert|example|---|<|\[/u);
    expect(text).toContain('见专栏和甲。');
    expect(document.notices).toEqual([{ kind: 'link-addresses', count: 2 }, { kind: 'html', count: 1 }]);
  });

  const real = realBulletin('paragraphs that page breaks cut in a real bulletin');

  test.skipIf(real.isMissing)('paragraphs that page breaks cut are joined and counted', () => {
    const document = compose(real.text);
    expect(document.notices).toContainEqual({ kind: 'joined-paragraphs', count: 18 });
    expect(document.content.map(textOf).find((text) => text.startsWith('收到巡察组反馈意见后'))).toContain('所有问题均已整改完毕');
  });
});

describe('footnotes', () => {
  const notes = `${head.replace('巡察。现将', '巡察[^a]。现将').replace('予以公布', '予以公布[^b]')}${problems}${tail}\n[^b]: 第二条。\n[^a]: 第一条**加粗**。\n[^c]: 没有提到。\n`;

  test('are numbered by their first mention, and told where unused', () => {
    const document = compose(notes);
    expect(document.footnotes.map(({ label, paragraphs }) => [label, paragraphs.map(textOf)])).toEqual([['a', ['第一条加粗。']], ['b', ['第二条。']]]);
    expect(textOf(document.content[1] ?? { kind: 'table', rows: [], columns: [], source: { start: 0, end: 0 } })).toMatch(/巡察<footnote>。现将整改情况予以公布<footnote>。$/u);
    expect(document.notices).toEqual([{ kind: 'unused-footnotes', count: 1 }]);
    expect(document.content.map(textOf).join('')).not.toContain('没有提到');
  });
});

describe('footnotes and the imprint', () => {
  const text = `---\n印发机关: 云溪县水务局办公室\n---\n\n${head.replace('予以公布', '予以公布[^a]')}${problems}${tail}\n[^a]: 注的内容。\n`;

  test('do not share the foot of the last page: notes go to the end', () => {
    const document = compose(text);
    expect(document.footnotes).toEqual([]);
    expect(sketch(document).at(-1)).toBe('footnote ①注的内容。');
    expect(sketch(document)[1]).toContain('予以公布①。');
    expect(document.notices).toEqual([{ kind: 'notes-at-end', count: 1 }]);
  });

  test('stay apart where attachments stand between them', () => {
    const document = compose(`${text}\n# 附件\n\n## 清单\n\n内容。\n`);
    expect(document.footnotes).toHaveLength(1);
    expect(document.notices).toEqual([]);
  });
});

describe('from the front matter', () => {
  const front = '---\n份号: "000123"\n密级: 机密★1年\n发文机关: 中共云溪县水务局党组\n发文字号: 云水党〔2023〕12号\n主送: [各党支部, 各科室]\n抄送: [县委巡察办, 县纪委]\n印发机关: 云溪县水务局办公室\n印发日期: 2023-06-13\n附件: [任务清单, 制度目录]\n成文日期: 2023-06-12\n---\n\n';

  test('header and imprint', () => {
    const document = compose(front + head + problems + tail);
    expect(document.header).toEqual({ copyNumber: '000123', secrecy: '机密★1年', urgency: null, mark: '中共云溪县水务局党组', documentNumber: '云水党〔2023〕12号', signatory: null });
    expect(document.imprint).toEqual({ copyRecipients: '县委巡察办，县纪委。', printingOffice: '云溪县水务局办公室', printingDate: '2023年6月13日印发' });
    expect(document.content[0]).toMatchObject({ role: 'title', blankLinesBefore: 2 });
    expect(compose(front + head, { header: { name: '云溪县水务局党组文件' } }).header?.mark).toBe('云溪县水务局党组文件');
    expect(compose(front + head, { header: false }).header).toBeNull();
  });

  test('recipients, notes of attachments and signature, where the text has none', () => {
    const lines = sketch(compose(front + head + problems));
    expect(lines).toContain('recipients 各党支部，各科室：');
    expect(lines.slice(-4)).toEqual(['attachment-note 附件：1．任务清单', 'attachment-note 2．制度目录', 'signature 中共云溪县水务局党组', 'date-of-issue 2023年6月12日']);
  });
});

describe('the end', () => {
  const indents = (text: string, docx = {}): readonly unknown[] => compose(text, docx).content.flatMap((block) => (block.kind === 'paragraph' && (block.role === 'signature' || block.role === 'date-of-issue') ? [Math.round((block.indent?.left ?? 0) * 10) / 10] : []));

  test('without a seal the date begins two cells right of the issuer', () => {
    // 10 cells wide: two blank on the right.
    expect(indents(head + problems + tail)).toEqual([16, 18]);
    // Shorter than its date: the date takes the two cells.
    expect(indents(head + problems + tail.replace('中共云溪县水务局党组', '水务局党组'))).toEqual([17.6, 19.6]);
  });

  test('with a seal the issuer is centred over the date, which leaves four cells', () => {
    expect(indents(head + problems + tail, { seal: true })).toEqual([15.8, 17.6]);
  });

  test('signature and date on one line become two', () => {
    expect(sketch(compose(head + problems + tail.replace('党组\n\n2023', '党组 2023'))).slice(-2)).toEqual(['signature 中共云溪县水务局党组', 'date-of-issue 2023年6月12日']);
  });

  test('each attachment begins a page', () => {
    const document = compose(`${head}${problems}${tail}\n# 附件1\n\n## 整改任务清单\n\n内容一。\n\n# 附件2：制度目录\n\n内容二。\n`);
    expect(document.content.slice(-6).map((block) => (block.kind === 'paragraph' ? [block.role, textOf(block), block.startsPage, block.blankLinesBefore] : []))).toEqual([
      ['attachment-mark', '附件1', true, 0],
      ['attachment-title', '整改任务清单', false, 1],
      ['body', '内容一。', false, 1],
      ['attachment-mark', '附件2', true, 0],
      ['attachment-title', '制度目录', false, 1],
      ['body', '内容二。', false, 1],
    ]);
  });
});
