import type { BulletinFrame, Category, Section } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import type { ScopedEntry } from '../support/counting-scopes.ts';
import { alignAmongHeadings, headingSeries } from '../support/heading-series.ts';
import { markerSpan } from '../support/marker-text.ts';
import { alignEntries, numberingDefects, type NumberingDefect } from '../support/numbering-defects.ts';
import { paragraphNumberFacts, proseSeries, type ProseNumberFact } from '../support/prose-numbers.ts';

export const sectionNumbering = defineRule({
  id: 'section-numbering',
  category: 'numbering',
  severity: 'error',
  summary: { 'zh-CN': '“一、”“（一）”等层次序数缺号、重号或次序有误', en: 'Numbers of parts (一、) and categories (（一）) with a gap, a repeat or in wrong order' },
  rationale: {
    'zh-CN': '公文各部分以层次序数为序，逐级连续。序数断开，往往是删改后忘了重编，或者整段漏贴。',
    en: 'The parts of an official document are numbered without a break on each level. A break usually means that a part was cut and the rest not renumbered, or that a passage was lost in pasting.',
  },
  silentWhen: {
    'zh-CN': '不设“一、”而从“（一）”写起；“（一）”在各部分重新编起或者全文连续，以全文的做法为准；只有一个序数。',
    en: 'A document that begins at （一） without 一、 is fine; （一） may begin anew in each part or run through; a single number proves nothing.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    start: { 'zh-CN': '层次序数应从“{expected}”开始，这里写成“{found}”', en: 'Numbers should begin with “{expected}”, found “{found}”' },
    gap: { 'zh-CN': '层次序数不连续：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Gap in the numbers: “{expected}” should follow “{previous}”, found “{found}”' },
    repeat: { 'zh-CN': '层次序数重复：前面已有“{found}”，这里应为“{expected}”', en: 'Repeated number: “{found}” was used before, expected “{expected}”' },
    order: { 'zh-CN': '层次序数次序有误：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Numbers out of order: “{expected}” should follow “{previous}”, found “{found}”' },
    other: { 'zh-CN': '与这里的“{found}”相互冲突', en: 'It is at odds with this “{found}”' },
  },
  repairs: { renumber: { 'zh-CN': '从这里起重新编号', en: 'Renumber from here on', safety: 'unsafe' } },
  scope: 'document',
  collect: { block: (block) => paragraphNumberFacts(block, ['han', 'han-bracket']) },
  *check(bulletin, _context, facts) {
    const headings = headingSeries(bulletin);
    // A second count at 1 within the same part (an appendix, a part that the reader did not see) must show itself.
    const ofHeadings = seriesOf(bulletin).map((series) => ({ own: series, ...alignAmongHeadings(series, headings.get(series[0]?.marker?.form ?? 'han-comma') ?? [], { restart: 0.9, lone: null }) }));
    const ofProse = proseSeries(facts).map((entries) => ({ own: entries, entries, alignment: alignEntries(entries, { restart: 0, lone: null }) }));
    for (const { own, entries, alignment } of [...ofHeadings, ...ofProse]) {
      const markers = new Set(own.map(({ marker }) => marker));
      for (const { kind, marker, after, missing, data, related, edits } of numberingDefects(entries, alignment)) {
        if (!markers.has(marker) || isThereUnread(bulletin, { marker, missing, after }, facts)) continue;
        yield {
          messageId: kind,
          at: markerSpan(marker),
          data,
          related: related === null ? [] : [{ at: related.numeral, messageId: 'other', data }],
          repairs: edits.length === 0 ? [] : [{ id: 'renumber', edits }],
        };
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、组织领导情况\n\n成立了工作专班。\n\n## 三、问题整改情况\n\n问题1：培训偏少\n\n整改情况：已举办培训4期。\n\n## 四、下一步打算\n\n继续抓好整改。\n',
      reports: ['gap'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 一、组织领导情况\n\n成立了工作专班。\n\n## 二、问题整改情况\n\n问题1：培训偏少\n\n整改情况：已举办培训4期。\n\n## 三、下一步打算\n\n继续抓好整改。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、问题整改情况\n\n### （一）党的建设方面\n\n问题1：培训偏少\n\n整改情况：已举办培训4期。\n\n### （一）队伍建设方面\n\n问题2：考核不严\n\n整改情况：已修订考核办法。\n\n## 二、下一步打算\n\n继续抓好整改。\n',
      reports: ['repeat'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 一、问题整改情况\n\n### （一）党的建设方面\n\n问题1：培训偏少\n\n整改情况：已举办培训4期。\n\n### （二）队伍建设方面\n\n问题2：考核不严\n\n整改情况：已修订考核办法。\n\n## 二、下一步打算\n\n继续抓好整改。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### （一）党的建设方面\n\n问题1：培训偏少\n\n整改情况：已举办培训4期。\n\n### （二）队伍建设方面\n\n问题2：考核不严\n\n整改情况：已修订考核办法。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、问题整改情况\n\n### （一）党的建设方面\n\n问题1：培训偏少\n\n整改情况：已举办培训4期。\n\n## 二、下一步打算\n\n### （一）加强领导\n\n继续压实责任。\n\n### （二）建章立制\n\n修订制度3项。\n',
      reports: [],
    },
  ],
});

function seriesOf({ sections, categories }: BulletinFrame): readonly (readonly ScopedEntry[])[] {
  const chapterOf = chapters(sections);
  const ofSections = byForm(sections.map((section) => ({ marker: section.marker, scopes: [section.marker?.form === 'chapter' ? null : (chapterOf.get(section) ?? null)] })));
  const ofCategories = byForm(categories.map(({ marker, section }: Category) => ({ marker, scopes: [section] })));
  return [...ofSections, ...ofCategories].filter((series) => series.length > 1);
}

function byForm(entries: readonly ScopedEntry[]): readonly (readonly ScopedEntry[])[] {
  const numbered = entries.filter(({ marker }) => marker !== null && marker.form !== 'enumeration' && marker.form !== 'decimal');
  return [...groupBy(numbered, ({ marker }) => marker?.form).values()];
}

/** True where the missing number does stand between the two, on a line that was not taken for a heading. */
function isThereUnread(bulletin: BulletinFrame, { marker, after, missing }: Pick<NumberingDefect, 'marker' | 'after' | 'missing'>, facts: readonly Fact<ProseNumberFact>[]): boolean {
  if (missing === null) return false;
  const start = after === null ? 0 : bulletin.startOf(after.block);
  const end = bulletin.startOf(marker.block);
  return facts.some(({ block, value }) => {
    if (value.kind === 'boundary' || value.marker.form !== marker.form || value.marker.value !== missing) return false;
    const at = bulletin.startOf(block);
    return at > start && at < end;
  });
}

/** The chapter (第一章) that each part stands in. */
function chapters(sections: readonly Section[]): ReadonlyMap<Section, Section> {
  const found = new Map<Section, Section>();
  let chapter: Section | null = null;
  for (const section of sections) {
    if (section.marker?.form === 'chapter') chapter = section;
    else if (chapter !== null) found.set(section, chapter);
  }
  return found;
}
