import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { expectFindings } from '../../support/check-rule.ts';

const id = 'invalid-front-matter';
const body = '\n# 关于巡察整改进展情况的通报\n';

describe('invalid-front-matter', () => {
  it.each([
    ['unknownKeyNearest', '---\n⟦issuerr⟧: 中共云岭市水务局党组\n---\n'],
    ['unknownKey', '---\n⟦colour⟧: red\n---\n'],
    ['wrongValue', '---\nkind: ⟦memo⟧\n---\n'],
    ['wrongValue', '---\n成文日期: ⟦2021年2月30日⟧\n---\n'],
    ['duplicateKey', '---\ntitle: 甲\n⟦标题⟧: 乙\n---\n'],
  ])('%s', (messageId, front) => {
    const [finding] = expectFindings(id, front + body);
    expect(finding).toMatchObject({ messageId, severity: 'warning' });
  });

  it('repairs a key to the nearest', () => {
    const text = `---\ntitel: 甲\n---\n${body}`;
    const [finding] = expectFindings(id, text.replace('titel', '⟦titel⟧'));
    expect(applyEdits(text, finding?.repairs[0]?.edits ?? [])).toBe(text.replace('titel', 'title'));
  });

  it.each(['', '---\n---\n', '---\nkind: bulletin\n发文字号: 云水发〔2021〕3号\n抄送: [甲, 乙]\nsecrecy:\n---\n'])('stays silent on %j', (front) => {
    expectFindings(id, front + body);
  });
});
