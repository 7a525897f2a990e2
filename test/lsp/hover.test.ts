import { describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { ruleById } from '../../server/src/core/rules/registry.ts';
import { textAt } from './support/marked-text.ts';
import { withText } from './support/ask.ts';
import type { EditorOptions } from './support/editor.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

async function hoverAt(marked: string, options: EditorOptions = {}): Promise<{ readonly value: string; readonly at: string } | null> {
  return withText(marked, async ({ request, text }) => {
    const hover = await request<Hover | null>('textDocument/hover');
    return hover === null ? null : { value: (hover.contents as MarkupContent).value, at: hover.range === undefined ? '' : textAt(text, hover.range) };
  }, options);
}

describe('hover', () => {
  it('says of a finding what, why, on what basis, how to repair and how to silence', async () => {
    const marked = bulletinWith('1. 组织支部换届‸,2022年9月30日前已完成。');
    const hover = await hoverAt(marked);
    const rule = ruleById.get('half-width-punctuation');
    expect(hover?.at).toBe(',');
    expect(hover?.value).toContain(rule?.rationale['zh-CN']);
    expect(hover?.value).toContain(rule?.basis[0]?.document);
    expect(hover?.value).toMatch(/如何修复\*\*：.*（可安全修复）/u);
    expect(hover?.value).toContain('<!-- zhenggai-disable-next-block half-width-punctuation：… -->');
    expect((await hoverAt(marked, { locale: 'en' }))?.value).toContain(rule?.rationale.en);
  });

  it('leaves out the message where the client shows it, and tells several findings apart', async () => {
    const marked = bulletinWith('1. 组织支部换届‸,2022年9月30日前已完成。');
    const message = /应为|half-width-punctuation`/u;
    expect((await hoverAt(marked))?.value.split('\n')[0]).toMatch(message);
    const alone = await hoverAt(marked, { options: { showsFindingsOnHover: true } });
    expect(alone?.value).toMatch(/^\*\*为什么\*\*：/u);
    expect(alone?.value).toContain('zhenggai-disable-next-block half-width-punctuation');
  });

  it('says of a problem its measures, time, status and unit', async () => {
    const hover = await hoverAt(bulletinWith('1. 组织2个支部按期换届，2022年9月30日前已完成。\n\n责任单位：办公室').replace('支部换届超期', '支部‸换届超期'));
    expect(hover?.at).toBe('问题二：支部换届超期');
    expect(hover?.value).toContain('**措施**：措施1项');
    expect(hover?.value).toContain('**时限**：2022年9月30日');
    expect(hover?.value).toContain('**状态**：已完成');
    expect(hover?.value).toContain('**责任单位**：办公室');
  });

  it('says of a declared count what was counted', async () => {
    const hover = await hoverAt(bulletinWith(cleanAnswer).replace('3个问题', '3‸个问题'));
    expect(hover?.value).toContain('1. 理论学习不够深入\n2. 支部换届超期\n3. 业务培训偏少');
  });

  it('is plain text for clients that show no Markdown, and absent elsewhere', async () => {
    const plain = await hoverAt(bulletinWith(cleanAnswer).replace('支部换届超期', '支部‸换届超期'), { capabilities: { textDocument: { diagnostic: {} } } });
    expect(plain?.value).not.toContain('**');
    expect(await hoverAt(bulletinWith(cleanAnswer).replace('收到反馈', '收‸到反馈'))).toBeNull();
  });
});
