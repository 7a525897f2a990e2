import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

const id = 'undecodable-text';

describe('undecodable-text', () => {
  it('reports once, at the first place, with the count', () => {
    const [finding] = expectFindings(id, '# 关于整改⟦\uFFFD\uFFFD⟧情况的通报\n\n问题一：台\uFFFD缺失\n\n整改情况：已补建\uFFFD\uFFFD台账\uFFFD。\n');
    expect(finding).toMatchObject({ messageId: 'replacement', data: { count: 4, sample: '\uFFFD\uFFFD' } });
  });

  it.each([
    ['U+FFFD read as GBK', '整改⟦锟斤拷锟斤拷⟧情况'],
    ['UTF-8 read as GBK', '鏁存敼鎯呭喌⟦锛氬⟧凡寤虹珛鍙拌处锛屽苟⟦⟧銆備竴鏄??銆'.replace('⟦⟧', '')],
    ['GBK read as Latin-1', '⟦ÕûžÄÇé¿öµÄÍšš⟧'.replaceAll('ž', '¸').replaceAll('š', '¨')],
  ])('reports %s', (_name, text) => {
    expectFindings(id, `# 通报\n\n${text}\n`);
  });

  it.each(['Café Zürich naïve', '138××××××××，××××××××', '东经112°58′±0.5，§3·2', '锛是一种工具', 'Größenänderungsübersicht'])('stays silent on %s', (text) => {
    expect(findingsOf(id, `# 关于整改情况的通报\n\n${text}\n`)).toEqual([]);
  });
});
