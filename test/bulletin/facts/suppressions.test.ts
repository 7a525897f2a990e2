import { describe, expect, it } from 'vitest';
import { textOf } from '../../../server/src/core/bulletin/block.ts';
import { readSuppression } from '../../../server/src/core/bulletin/suppressions.ts';
import { blockOf } from '../../support/text-block.ts';

function show(text: string): string | null {
  const found = readSuppression(blockOf(text, { kind: 'html' }));
  return found === null ? null : `${found.kind} [${found.rules.map(({ value }) => value).join(' ')}] ${found.reason ?? '–'}`;
}

describe('suppressions', () => {
  it.each([
    ['<!-- zhenggai-disable-next-block missing-deadline：已另行说明 -->', 'next-block [missing-deadline] 已另行说明'],
    ['<!-- zhenggai-disable-next-block missing-deadline, missing-status: said elsewhere -->', 'next-block [missing-deadline missing-status] said elsewhere'],
    ['<!-- zhenggai-disable-next-block missing-deadline，missing-status、date-order：原因 -->', 'next-block [missing-deadline missing-status date-order] 原因'],
    ['<!-- zhenggai-disable missing-deadline：原因 -->', 'disable [missing-deadline] 原因'],
    ['<!-- zhenggai-enable missing-deadline -->', 'enable [missing-deadline] –'],
    ['<!-- zhenggai-enable -->', 'enable [] –'],
    ['<!-- zhenggai-disable-file personal-data：已脱敏 -->', 'file [personal-data] 已脱敏'],
    ['<!-- zhenggai-disable-next-block -->', 'next-block [] –'],
    ['<!-- zhenggai-disable-next-block：整段引文 -->', 'next-block [] 整段引文'],
    ['<!--zhenggai-disable-next-block missing-deadline：原因-->', 'next-block [missing-deadline] 原因'],
    ['<!--\n  zhenggai-disable-next-block\n  missing-deadline,\n  missing-status：第一行\n  第二行\n-->', 'next-block [missing-deadline missing-status] 第一行 第二行'],
    ['<!-- zhenggai-disable-next-block missing-deadline： -->', 'next-block [missing-deadline] –'],
    ['<!-- zhenggai-disable-next-block missing-deadline missing-status -->', 'next-block [missing-deadline missing-status] –'],
    ['<!-- zhenggai-disable-next-block 不存在的规则：原因 -->', 'next-block [不存在的规则] 原因'],
    ['<!-- zhenggai-disable-next-block missing-deadline：见第3条：另有说明 -->', 'next-block [missing-deadline] 见第3条：另有说明'],
    ['<!-- zhenggai-disable-next-line missing-deadline -->', null],
    ['<!-- zhenggai-disabled -->', null],
    ['<!-- 普通注释 -->', null],
    ['<!-- 说明：zhenggai-disable 的用法 -->', null],
    ['<div>zhenggai-disable</div>', null],
    ['<!-- zhenggai-disable missing-deadline', null],
  ])('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('says where the rules and the comment stand', () => {
    const found = readSuppression(blockOf('  <!-- zhenggai-disable a, b：c -->\n', { kind: 'html' }));
    expect(found?.rules.map(textOf)).toEqual(['a', 'b']);
    expect(found === null ? '' : textOf(found.at)).toBe('<!-- zhenggai-disable a, b：c -->');
  });
});
