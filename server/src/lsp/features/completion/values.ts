import { CompletionItemKind } from 'vscode-languageserver';
import type { Bulletin } from '../../../core/bulletin/model.ts';
import { statusWords } from '../../../core/outline/words.ts';
import { daysInMonth, formatChineseDate, type CalendarDate } from '../../../core/text/calendar-date.ts';
import type { Asked } from '../../requests.ts';
import { say } from '../../words.ts';
import type { Proposal } from '../completion.ts';
import { timesOf } from '../part-words.ts';
import { lineRange, type CompletionContext } from './context.ts';

const unitHeads = /(?:责任|牵头|主办|承办|协办|配合)(?:单位|部门|科室|处室)$/u;
const statusHeads = /(?:完成情况|整改状态|完成状态|状态|整改进度|销号情况|是否完成)$/u;
const timeHeads = /(?:时限|期限|完成时间|整改时间)$/u;

/** What a place calls for: a title behind 《, names behind 责任单位：, words behind 完成情况： and （, dates behind 整改时限：. */
export function valueItems(at: CompletionContext, asked: Asked): readonly Proposal[] {
  const title = /《[^《》]{0,40}$/u.exec(at.before);
  if (title !== null) return titleItems(at, title.index + 1);
  const keyed = keyAndStart(at);
  const named = keyed === null ? [] : itemsOfKey(keyed.key, keyed.start, at, asked);
  if (named.length > 0) return named;
  const bracket = /[（【](?:已|基|正|未|长)?$/u.exec(at.before);
  return bracket === null || at.isLineStart ? [] : statusItems(at, bracket.index + 1, bracket[0].startsWith('（') ? '）' : '】');
}

/** Titles, units and words, where somebody asks in the middle of a sentence. */
export function looseItems(at: CompletionContext, asked: Asked): readonly Proposal[] {
  const replaces = { start: at.offset, end: at.offset };
  return [
    ...titlesIn(at.bulletin).map((text) => ({ text: `《${text}》`, replaces, kind: CompletionItemKind.Reference })),
    ...unitsIn(at.bulletin).map((text) => ({ text, replaces, kind: CompletionItemKind.Constant, detail: say(asked.locale, 'units') })),
    ...statuses.map((text) => ({ text, replaces, kind: CompletionItemKind.EnumMember, detail: say(asked.locale, 'status') })),
  ];
}

/** The label on the line, or the head of the column, and where its value begins. */
function keyAndStart(at: CompletionContext): { readonly key: string; readonly start: number } | null {
  if (at.columnHead !== null) return { key: at.columnHead, start: at.before.lastIndexOf('|') + 1 + (/^\s*/u.exec(at.before.slice(at.before.lastIndexOf('|') + 1))?.[0].length ?? 0) };
  const match = /([\u4e00-\u9fff]{2,8})\**[：:]\**\s?[^：:。；]{0,30}$/u.exec(at.before);
  if (match === null) return null;
  const start = at.before.length - match[0].length + (/^[^：:]*[：:]\**\s?/u.exec(match[0])?.[0].length ?? 0);
  return { key: match[1] ?? '', start };
}

function itemsOfKey(key: string, start: number, at: CompletionContext, asked: Asked): readonly Proposal[] {
  if (unitHeads.test(key)) {
    // Further names stand behind 、.
    const own = Math.max(start, at.before.lastIndexOf('、') + 1);
    return unitsIn(at.bulletin).map((text) => ({ text, replaces: lineRange(at, own), kind: CompletionItemKind.Constant }));
  }
  if (statusHeads.test(key)) return statusItems(at, start, '');
  return timeHeads.test(key) ? timeItems(at, start, asked) : [];
}

const statuses = [...new Set(Object.values(statusWords).map((word) => word['zh-CN']))];

function statusItems(at: CompletionContext, start: number, closing: string): readonly Proposal[] {
  const end = at.behind.startsWith(closing) ? '' : closing;
  return statuses.map((word) => ({ text: `${word}${end}`, label: word, replaces: lineRange(at, start), kind: CompletionItemKind.EnumMember }));
}

function titleItems(at: CompletionContext, start: number): readonly Proposal[] {
  const end = at.behind.startsWith('》') ? '' : '》';
  return titlesIn(at.bulletin).map((title) => ({ text: `${title}${end}`, label: title, replaces: lineRange(at, start), kind: CompletionItemKind.Reference }));
}

function titlesIn({ text }: Bulletin): readonly string[] {
  return [...new Set([...text.matchAll(/《([^《》\r\n]{1,60})》/gu)].map(([, title]) => title ?? ''))];
}

function unitsIn({ problems }: Bulletin): readonly string[] {
  const units = problems.flatMap(({ rectification }) => rectification?.units ?? []).filter(({ kind }) => kind !== 'responsible-leader');
  return [...new Set(units.map(({ name }) => name))];
}

/** The periods in use: three months after 巡察, six after 巡视, and what else is usual. */
const monthsAfter = { xuncha: [3, 1, 6], xunshi: [6, 3, 1] } as const;

function timeItems(at: CompletionContext, start: number, { locale }: Asked): readonly Proposal[] {
  const replaces = lineRange(at, start);
  const { inspection } = at.bulletin.lead;
  const { year = null, month = null, day = null } = inspection?.feedbackDate?.value ?? {};
  const kind = CompletionItemKind.Value;
  const dates = year === null || month === null || day === null ? [] : monthsAfter[inspection?.kind ?? 'xuncha'].map((months) => {
    const detail = say(locale, 'afterFeedback', { months });
    return { text: `${formatChineseDate(laterBy({ year, month, day }, months))}前`, replaces, kind, detail };
  });
  const used = [...new Set(at.bulletin.problems.flatMap(timesOf))].filter((text) => /\d/u.test(text)).map((text) => ({ text, replaces, kind }));
  return [...dates, ...used.filter(({ text }) => dates.every((date) => date.text !== text)), { text: '长期坚持', replaces, kind }];
}

function laterBy({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const index = year * 12 + month - 1 + months;
  const later = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return { ...later, day: Math.min(day, daysInMonth(later.year, later.month)) };
}
