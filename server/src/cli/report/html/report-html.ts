import type { Locale } from '../../../core/locale/locale.ts';
import type { Report } from '../../../core/output/report-schema.ts';
import { percent, scopeOf } from '../report-markdown.ts';
import { reportWord, type ReportWord } from '../report-words.ts';
import { completedShare, total } from '../summarise.ts';
import { deadlineChart } from './deadline-chart.ts';
import { markupJson, markupText } from './markup.ts';
import { pageData } from './page-data.ts';
import { pageScript } from './page-script.generated.ts';
import { styles } from './styles.ts';
import { patterns, ruleChart, statusChart, unitChart } from './svg-charts.ts';

/** Tables, in the order of the page; the script fills them. */
const tables: readonly (readonly [id: string, title: ReportWord])[] = [
  ['overdue', 'overdueItems'], ['units', 'units'], ['problems', 'problems'], ['rules', 'rules'], ['documents', 'documents'], ['findings', 'findings'],
];

/**
 * One page that holds all it needs. Its policy lets nothing in from anywhere, and of what is in it only this style and this script run.
 * @param sha256 base64 of the SHA-256 of a text
 */
export async function reportHtml(report: Report, locale: Locale, sha256: (text: string) => Promise<string>): Promise<string> {
  const word = (key: ReportWord, data: Readonly<Record<string, string | number>> = {}): string => markupText(reportWord(locale, key, data));
  const policy = `default-src 'none'; script-src 'sha256-${await sha256(pageScript)}'; style-src 'sha256-${await sha256(styles)}'; base-uri 'none'; form-action 'none'`;
  const chart = (id: string, key: ReportWord, content: string, size = ''): string => `<section${size} aria-labelledby="${id}"><h2 id="${id}">${word(key)}</h2>${content}</section>`;
  const head = [
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="zhenggai ${markupText(report.toolVersion)}">`,
    `<title>${word('title')} · ${markupText(report.today)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
  ];
  const body = [
    '<body>',
    patterns,
    `<header><div><h1>${word('title')}</h1><p class="sub">${word('asOf', { today: report.today })} · ${word('scope', scopeOf(report))}</p></div><button type="button" id="print">${word('print')}</button></header>`,
    `<nav aria-label="${word('contents')}"><ul>${tables.map(([id, title]) => `<li><a href="#${id}">${word(title)}</a></li>`).join('')}</ul></nav>`,
    '<main>',
    cards(report, word),
    '<div class="charts">',
    chart('c-status', 'byStatus', statusChart(report, locale), ' class="whole"'),
    chart('c-unit', 'byUnit', unitChart(report, locale)),
    chart('c-rule', 'byRule', ruleChart(report, locale)),
    chart('c-month', 'byMonth', deadlineChart(report, locale), ' class="whole"'),
    '</div>',
    '<div class="tables">',
    `<noscript><section>${word('needsScript')}</section></noscript>`,
    ...tables.map(([id, title]) => `<section id="${id}" aria-labelledby="t-${id}"><h2 id="t-${id}">${word(title)}</h2></section>`),
    '</div>',
    '</main>',
    `<footer>${notes(report, word)}<p>${word('madeBy', { version: report.toolVersion })}</p></footer>`,
    `<script type="application/json" id="data">${markupJson(pageData(report, locale))}</script>`,
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
  ];
  return `${[...head, ...body].join('\n')}\n`;
}

type Word = (key: ReportWord, data?: Readonly<Record<string, string | number>>) => string;

function cards({ totals }: Report, word: Word): string {
  const { units, documents, problems, statuses, overdue, unconfirmed, findings } = totals;
  const card = (name: string, figure: string, more: string, alarm: string): string => `<li${alarm}><span class="name">${name}</span><strong class="figure">${figure}</strong><span class="more">${more}</span></li>`;
  return `<ul class="cards">${[
    card(word('units'), String(units), '', ''),
    card(word('documents'), String(documents), '', ''),
    card(word('problems'), String(problems), '', ''),
    card(word('completedShare'), percent(completedShare(totals)), word('completedOf', { completed: statuses.completed, problems }), ''),
    card(word('overdue'), String(overdue), word('overdueHint', { unconfirmed }), overdue > 0 ? ' class="alarm"' : ''),
    card(word('findings'), String(total(findings)), word('findingsHint', findings), ''),
  ].join('')}</ul>`;
}

function notes({ totals: { failed, passedOver } }: Report, word: Word): string {
  return [...(failed > 0 ? [word('failed', { failed })] : []), ...(passedOver > 0 ? [word('passedOver', { passedOver })] : [])].map((note) => `<p>${note}</p>`).join('');
}
