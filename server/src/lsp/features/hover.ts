import type { Hover, HoverParams } from 'vscode-languageserver';
import { textOf } from '../../core/bulletin/block.ts';
import type { Bulletin, Claim, Problem } from '../../core/bulletin/model.ts';
import type { Finding } from '../../core/check/finding.ts';
import { renderMessage, renderRepair } from '../../core/check/render-finding.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { statusOf, unitsOf } from '../../core/outline/problem-facts.ts';
import { statusWords } from '../../core/outline/words.ts';
import { ruleById } from '../../core/rules/registry.ts';
import type { TextRange } from '../../core/text/range.ts';
import { hoverOf } from '../convert/hover-of.ts';
import { rangeOf } from '../convert/range-of.ts';
import type { Asked } from '../requests.ts';
import { say } from '../words.ts';
import { timesOf } from './part-words.ts';
import { subjectAt, thingsCounted } from './subjects.ts';

/** What each finding here says, why, on what basis, how to repair and how to silence it; else what is known of a problem or a count. */
export function hover(asked: Asked, { position }: HoverParams): Hover | null {
  const { checked, locale, session } = asked;
  const { bulletin, places } = checked;
  const offset = places.toOffset(position);
  const findings = checked.findings.filter(({ range }) => holds(range, offset));
  const subject = subjectAt(bulletin, offset);
  const about = subject === null ? null : subject.kind === 'claim' ? claimText(bulletin, subject.at, locale) : 'problem' in subject ? problemText(subject.problem, locale) : null;
  const heading = headingFor(findings, asked);
  const texts = [...findings.map((finding) => findingText(finding, heading(finding), locale)), ...(about === null ? [] : [about])];
  const range = findings[0] === undefined ? (subject === null ? null : rangeOf(checked, subject.at)) : places.toRange(findings[0].range);
  return texts.length === 0 || range === null ? null : hoverOf(texts.join('\n\n---\n\n'), range, session.client);
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && (offset < end || start === end);
}

/** The message, unless the client shows it already; then only which of several findings is spoken of. */
function headingFor(findings: readonly Finding[], { locale, session }: Asked): (finding: Finding) => readonly string[] {
  if (session.client.options.showsFindingsOnHover !== true) return (finding) => [`${renderMessage(finding, locale)} \`${finding.ruleId}\``];
  return ({ ruleId }) => (findings.length > 1 ? [`\`${ruleId}\``] : []);
}

function findingText(finding: Finding, heading: readonly string[], locale: Locale): string {
  const rule = ruleById.get(finding.ruleId);
  const basis = (rule?.basis ?? []).map(({ document, clause }) => (clause === undefined ? document : `${document} ${clause}`)).join(say(locale, 'listSeparator'));
  const repairs = finding.repairs.map((repair) => say(locale, repair.safety === 'safe' ? 'safeRepair' : 'unsafeRepair', { repair: renderRepair(finding, repair, locale) }));
  const rows = [
    [say(locale, 'why'), rule?.rationale[locale] ?? ''],
    [say(locale, 'basis'), basis],
    [say(locale, 'repair'), repairs.length === 0 ? say(locale, 'noRepair') : repairs.join(say(locale, 'listSeparator'))],
    [say(locale, 'silence'), `\`<!-- zhenggai-disable-next-block ${finding.ruleId}：… -->\``],
  ] as const;
  const body = rows.filter(([, text]) => text !== '').map(([term, text]) => `**${term}**${say(locale, 'colon')}${text}`);
  return [...heading, ...body].join('\n\n');
}

function problemText(problem: Problem, locale: Locale): string {
  const status = statusOf(problem);
  const orUnknown = (words: readonly string[]): string => (words.length === 0 ? say(locale, 'unknown') : words.join(say(locale, 'enumerationSeparator')));
  const measures = problem.rectification?.measures ?? [];
  const rows = [
    `**${say(locale, 'measures')}**${say(locale, 'colon')}${problem.rectification === null ? say(locale, 'noRectification') : say(locale, 'measureCount', { count: measures.length })}`,
    `**${say(locale, 'times')}**${say(locale, 'colon')}${orUnknown(timesOf(problem))}`,
    `**${say(locale, 'status')}**${say(locale, 'colon')}${orUnknown(status === null ? [] : [statusWords[status][locale]])}`,
    `**${say(locale, 'units')}**${say(locale, 'colon')}${orUnknown(unitsOf(problem))}`,
  ];
  return [`${problem.marker === null ? '' : textOf(problem.marker)}${problem.title.value}`, rows.map((row) => `- ${row}`).join('\n')].join('\n\n');
}

function claimText(bulletin: Bulletin, claim: Claim, locale: Locale): string {
  const counted = thingsCounted(bulletin, claim);
  const data = { declared: claim.count, word: claim.word, counted: counted.length };
  if (counted.length === 0) return say(locale, 'nothingCounted', data);
  return [say(locale, 'problemsDeclared', data), counted.map((span, index) => `${index + 1}. ${textOf(span)}`).join('\n')].join('\n\n');
}
