import { describe, expect, it } from 'vitest';
import type { DocumentHighlight, Location } from 'vscode-languageserver-protocol';
import { problemMentions } from '../../server/src/core/bulletin/mentions.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { textOf } from '../../server/src/core/bulletin/block.ts';
import { textAt } from './support/marked-text.ts';
import { withText } from './support/ask.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const text = bulletinWith(cleanAnswer);

async function targets(marked: string, method: string, params: Readonly<Record<string, unknown>> = {}): Promise<readonly string[]> {
  return withText(marked, async ({ request, text: plain }) => {
    const found = await request<(Location | DocumentHighlight)[] | null>(method, params);
    return (found ?? []).map((each) => textAt(plain, each.range));
  });
}

const titles = ['理论学习不够深入', '支部换届超期', '业务培训偏少'];

describe('definition and references', () => {
  it('lead from a declared count to the things counted, and back', async () => {
    expect(await targets(text.replace('3个问题', '3‸个问题'), 'textDocument/definition')).toEqual(titles);
    expect(await targets(text.replace('2个方面', '‸2个方面'), 'textDocument/definition')).toEqual(['党的建设方面', '队伍建设方面']);
    expect(await targets(text.replace('支部换届超期', '支部‸换届超期'), 'textDocument/definition')).toEqual(['3个问题']);
    expect(await targets(text.replace('）队伍建设', '）队‸伍建设'), 'textDocument/definition')).toEqual(['2个方面']);
    expect(await targets(text.replace('3个问题', '3‸个问题'), 'textDocument/references', { context: { includeDeclaration: true } })).toEqual(['3个问题', ...titles]);
  });

  it('lead from a problem named by its number to the problem, and back', async () => {
    expect(await targets(text.replace('参见问题一', '参见问‸题一'), 'textDocument/definition')).toEqual(['问题一：理论学习不够深入']);
    expect(await targets(text.replace('理论学习不够', '理论学习‸不够'), 'textDocument/references', { context: { includeDeclaration: false } })).toEqual(['问题一', '3个问题']);
    expect(await targets(text.replace('参见问题一', '参见问‸题一'), 'textDocument/documentHighlight')).toEqual(['问题一：理论学习不够深入', '问题一']);
  });

  it('lead nowhere from ordinary text', async () => {
    expect(await targets(text.replace('党组召开', '党‸组召开'), 'textDocument/definition')).toEqual([]);
    expect(await targets('# Read me\n\n参见‸问题一。\n', 'textDocument/definition')).toEqual([]);
  });
});

describe('highlights', () => {
  it('show all places of a document’s title', async () => {
    const marked = bulletinWith('1. 修订《支‸部工作制度》，2022年9月30日前已完成。\n2. 《支部工作制度》已印发。');
    expect(await targets(marked, 'textDocument/documentHighlight')).toEqual(['支部工作制度', '支部工作制度']);
  });
});

describe('problems named in running text', () => {
  const mentioned = (sentence: string): readonly string[] =>
    problemMentions(readBulletin(bulletinWith(`${cleanAnswer}\n\n${sentence}`))).map((mention) => `${textOf(mention)}→${mention.problem?.title.value ?? '?'}`).filter((each) => each !== '问题一→理论学习不够深入' || sentence.includes('问题一'));

  it.each([
    ['与问题三一并整改。', ['问题三→业务培训偏少']],
    ['问题1、3和问题2已合并整改。', ['问题1→理论学习不够深入', '3→业务培训偏少', '问题2→支部换届超期']],
    ['其中问题（二）至（三）由办公室牵头。', ['问题（二）→支部换届超期', '（三）→业务培训偏少']],
    ['参见问题九。', ['问题九→?']],
    ['共发现问题3个，整改问题2项、问题1类。', []],
    ['发现问题12.5%、问题一些、问题一是重视不够。', []],
    ['整改问题三百余条。', []],
  ])('%s', (sentence, expected) => {
    expect(mentioned(sentence).filter((each) => !each.startsWith('问题一→理') || expected.includes(each))).toEqual(expected);
  });

  it('mean the one of their own category where numbers restart', () => {
    const restarting = bulletinWith(cleanAnswer).replace('问题三：', '问题一：').replace('参见问题一', '参见上述问题一');
    const [mention] = problemMentions(readBulletin(restarting));
    expect(mention?.problem?.title.value).toBe('业务培训偏少');
  });
});
