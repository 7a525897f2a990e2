import { CompletionItemKind } from 'vscode-languageserver';
import { keyNames, keyOf, keyPairs, type FrontMatterKey } from '../../../core/bulletin/front-matter/keys.ts';
import { documentKinds, type Bulletin } from '../../../core/bulletin/model.ts';
import { formatChineseDate, formatIsoDate, type CalendarDate } from '../../../core/text/calendar-date.ts';
import { pageWords } from '../../../core/rules/rule-page-words.ts';
import type { Asked } from '../../requests.ts';
import type { Proposal } from '../completion.ts';
import { lineRange, type CompletionContext } from './context.ts';

/** Keys that are not there yet, Chinese ones first where the others are Chinese; behind a key its values. */
export function frontMatterItems(at: CompletionContext, asked: Asked): readonly Proposal[] {
  const colon = at.before.search(/[:：]/u);
  const key = at.before.slice(0, Math.max(0, colon)).trim();
  if (key === '') return keyItems(at);
  const name = keyOf(key);
  if (name === null) return [];
  const isChinese = key !== name;
  const value = at.before.slice(colon + 1).trimStart();
  const start = at.before.length - value.length;
  const lead = start === colon + 1 ? ' ' : '';
  return valuesOf(name, { isChinese, bulletin: at.bulletin, today: asked.session.host.today() }).map((text) => ({ text: `${lead}${text}`, replaces: lineRange(at, start), kind: CompletionItemKind.Value }));
}

function keyItems(at: CompletionContext): readonly Proposal[] {
  const lines = (at.frontMatter?.text ?? '').split(/\r\n|\r|\n/u);
  const present = lines.flatMap((line) => /^([^\s:：#-][^:：]*)[:：]/u.exec(line)?.[1]?.trim() ?? []);
  const used = new Set(present.map(keyOf));
  const prefersChinese = present.every((name) => /\p{Script=Han}/u.test(name));
  const free = keyPairs.filter(({ key }) => !used.has(key));
  const names = prefersChinese ? [...free.map(({ chinese }) => chinese), ...free.map(({ key }) => key)] : [...free.map(({ key }) => key), ...free.map(({ chinese }) => chinese)];
  return names.filter((name) => keyNames.includes(name)).map((name) => ({ text: `${name}: `, label: name, replaces: lineRange(at), kind: CompletionItemKind.Property }));
}

const fixedValues: Readonly<Partial<Record<FrontMatterKey, readonly string[]>>> = { secrecy: ['秘密', '机密', '绝密'], urgency: ['特急', '加急'], rectificationPeriod: ['3个月', '6个月'] };

interface ValueContext {
  readonly isChinese: boolean;
  readonly bulletin: Bulletin;
  readonly today: CalendarDate;
}

function valuesOf(key: FrontMatterKey, { isChinese, bulletin, today }: ValueContext): readonly string[] {
  const { title, issuer, signature, documentNumber } = bulletin;
  const issuers = [...new Set([signature.issuer?.value, issuer?.value].filter((name) => name !== undefined))];
  const dates = [...(signature.dateOfIssue === null ? [] : [signature.dateOfIssue.value]), today].map((date) => (isChinese ? formatChineseDate(date) : formatIsoDate(date)));
  switch (key) {
    case 'kind':
      return documentKinds.map((kind) => (isChinese ? pageWords['zh-CN'].kinds[kind] : kind));
    case 'dateOfIssue':
    case 'printingDate':
      return [...new Set(dates)];
    case 'issuer':
    case 'printingOffice':
      return issuers;
    case 'title':
      return title === null ? [] : [title.value];
    case 'documentNumber':
      return documentNumber === null ? [] : [documentNumber.value];
    default:
      return fixedValues[key] ?? [];
  }
}
