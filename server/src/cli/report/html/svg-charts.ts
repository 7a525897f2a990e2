import type { Locale } from '../../../core/locale/locale.ts';
import type { Report, ReportTally } from '../../../core/output/report-schema.ts';
import { displayWidth } from '../../reporters/text/display-width.ts';
import { markupText } from './markup.ts';
import { percent } from '../report-markdown.ts';
import { reportWord, statusOrder, statusWord } from '../report-words.ts';
import { completedShare, total } from '../summarise.ts';

/** As wide as the page shows them, so that a chart's letters are as large as the page's. */
export const wholeWidth = 1080;
const halfWidth = 530;
const rowHeight = 30;
const barHeight = 16;
const labelWidth = 212;
const valueWidth = 124;

/** Fills that differ by pattern, not by colour alone; the first page of a report is often printed in grey. */
export const patterns = `<svg class="defs" width="0" height="0" aria-hidden="true"><defs>
<pattern id="p1" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="f1" width="6" height="6"/><circle class="ink" cx="3" cy="3" r="1.2"/></pattern>
<pattern id="p2" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="f2" width="6" height="6"/><path class="stroke" d="M0 3H6"/></pattern>
<pattern id="p3" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="f3" width="7" height="7"/><path class="stroke" d="M0 0V7"/></pattern>
<pattern id="p4" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="f4" width="7" height="7"/><path class="stroke" d="M0 0V7M0 0H7"/></pattern>
</defs></svg>`;

/** One bar of all problems, parted by status, over a legend with the figures. */
export function statusChart({ totals }: Report, locale: Locale): string {
  const described = statusOrder.map((status) => `${statusWord(locale, status)} ${totals.statuses[status]}`).join(locale === 'en' ? ', ' : '，');
  const bar = stackedBar(totals, { x: 0, y: 0, width: wholeWidth, height: 34 });
  const legend = statusOrder.map((status, index) => `<li><svg class="key" width="22" height="14" aria-hidden="true"><rect class="s${index}" width="22" height="14"/></svg><span>${statusWord(locale, status)}</span><b>${totals.statuses[status]}</b><span class="share">${percent(share(totals.statuses[status], totals.problems))}</span></li>`);
  return `${figure(`${reportWord(locale, 'byStatus')}: ${described}`, { width: wholeWidth, height: 34 }, bar)}<ul class="legend">${legend.join('')}</ul>`;
}

const maxUnits = 12;

/** The units that are furthest behind. */
export function unitChart({ units }: Report, locale: Locale): string {
  const withProblems = units.filter(({ problems }) => problems > 0);
  const sorted = [...withProblems].sort((a, b) => (completedShare(a) ?? 0) - (completedShare(b) ?? 0) || b.overdue - a.overdue || b.problems - a.problems).slice(0, maxUnits);
  const rows = sorted.map((unit, index) => {
    const y = index * rowHeight;
    const label = `${percent(completedShare(unit))} (${unit.statuses.completed}/${unit.problems})`;
    const name = unit.unit ?? reportWord(locale, 'noUnit');
    return `${rowLabel(name, y)}${stackedBar(unit, { x: labelWidth, y: y + 7, width: halfWidth - labelWidth - valueWidth, height: barHeight })}${valueLabel(label, y)}`;
  });
  const note = withProblems.length > sorted.length ? `<p class="note">${reportWord(locale, 'byUnitNote', { shown: sorted.length, total: withProblems.length })}</p>` : '';
  const described = sorted.map((unit) => `${unit.unit ?? reportWord(locale, 'noUnit')} ${percent(completedShare(unit))}`).join(locale === 'en' ? ', ' : '，');
  return `${figure(`${reportWord(locale, 'byUnit')}: ${described}`, { width: halfWidth, height: sorted.length * rowHeight }, rows.join(''))}${note}`;
}

const maxRules = 9;
const ruleRowHeight = 42;

/** Findings by rule: what it finds, and below it errors, warnings and infos one behind the other. */
export function ruleChart({ rules }: Report, locale: Locale): string {
  const shown = rules.slice(0, maxRules);
  const most = Math.max(1, ...shown.map(({ findings }) => total(findings)));
  const room = halfWidth - 60;
  const rows = shown.map(({ summary, findings }, index) => {
    const y = index * ruleRowHeight;
    let x = 0;
    const parts = (['error', 'warning', 'info'] as const).map((level, at) => {
      const length = (findings[level] / most) * room;
      const part = length > 0 ? `<rect class="v${at}" x="${round(x)}" y="${y + 20}" width="${round(length)}" height="14"/>` : '';
      x += length;
      return part;
    });
    return `<text class="label small" x="0" y="${y + 14}">${markupText(cut(summary, maxSummary))}<title>${markupText(summary)}</title></text>${parts.join('')}<text class="value" x="${round(x + 8)}" y="${y + 32}">${total(findings)}</text>`;
  });
  const legend = (['error', 'warning', 'info'] as const).map((level, at) => `<li><svg class="key" width="22" height="14" aria-hidden="true"><rect class="v${at}" width="22" height="14"/></svg><span>${reportWord(locale, level)}</span></li>`);
  const described = shown.map(({ summary, findings }) => `${summary} ${total(findings)}`).join(locale === 'en' ? '; ' : '；');
  return `${figure(`${reportWord(locale, 'byRule')}: ${described}`, { width: halfWidth, height: shown.length * ruleRowHeight }, rows.join(''))}<ul class="legend small">${legend.join('')}</ul>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function stackedBar({ problems, statuses }: Pick<ReportTally, 'problems' | 'statuses'>, box: Box): string {
  let x = box.x;
  const parts = statusOrder.map((status, index) => {
    const length = problems === 0 ? 0 : (statuses[status] / problems) * box.width;
    const part = length > 0 ? `<rect class="s${index}" x="${round(x)}" y="${box.y}" width="${round(length)}" height="${box.height}"/>` : '';
    x += length;
    return part;
  });
  return parts.join('');
}

export function figure(description: string, { width, height }: Pick<Box, 'width' | 'height'>, content: string): string {
  return `<svg class="chart" role="img" viewBox="0 0 ${width} ${Math.max(height, 1)}" aria-label="${markupText(description)}">${content}</svg>`;
}

/** Columns of half a Han character. */
const maxLabel = 28;
const maxSummary = 78;

function rowLabel(text: string, y: number): string {
  return `<text class="label" x="${labelWidth - 10}" y="${y + 20}" text-anchor="end">${markupText(cut(text, maxLabel))}<title>${markupText(text)}</title></text>`;
}

/** A text that fits, the whole of it where it does. */
function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let shown = '';
  for (const char of text) {
    if (displayWidth(shown + char) > columns - 2) break;
    shown += char;
  }
  return `${shown}…`;
}

function valueLabel(text: string, y: number): string {
  return `<text class="value" x="${halfWidth - valueWidth + 8}" y="${y + 20}">${markupText(text)}</text>`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole) / 10;
}
