import { spanOf } from '../../bulletin/block.ts';
import { defineRule } from '../define-rule.ts';
import { excerpt } from '../support/excerpt.ts';

export const invalidFrontMatter = defineRule({
  id: 'invalid-front-matter',
  category: 'tool',
  severity: 'warning',
  scope: 'document',
  summary: { 'zh-CN': '文首的元数据（front matter）有误', en: 'A mistake in the front matter' },
  rationale: {
    'zh-CN': '文首“---”之间的元数据决定文种、标题、发文字号等，写错的键和值不会起作用，Word文件里也就没有。键可以用英文，也可以用中文（文种、发文机关、成文日期……）。',
    en: 'The metadata between the --- lines gives kind, title, document number and so on; a wrong key or value has no effect, in the Word file neither. Keys may be English or Chinese (文种, 发文机关, 成文日期 …).',
  },
  basis: [],
  messages: {
    syntax: { 'zh-CN': '这里不是有效的YAML：“{found}”，应为“键: 值”，一行一项', en: 'No valid YAML here: “{found}”; expected “key: value”, one a line' },
    unknownKey: { 'zh-CN': '没有名为“{key}”的元数据项，应为kind、title、issuer、dateOfIssue等，或文种、标题、发文机关、成文日期等', en: 'There is no front matter key “{key}”: use kind, title, issuer, dateOfIssue … or their Chinese names' },
    unknownKeyNearest: { 'zh-CN': '没有名为“{key}”的元数据项，应为“{nearest}”？', en: 'There is no front matter key “{key}”: did you mean “{nearest}”?' },
    wrongValue: { 'zh-CN': '这里写的是“{found}”，应为{expected}', en: 'Found “{found}”, expected {expected}' },
    duplicateKey: { 'zh-CN': '“{key}”写了不止一次，只有第一次有效，应删去多余的', en: '“{key}” is given more than once and only the first counts: remove the others' },
  },
  repairs: { nearest: { 'zh-CN': '改为“{nearest}”', en: 'Change to “{nearest}”', safety: 'unsafe' } },
  examples: [
    {
      text: '---\nkind: bulletin\ntitel: 关于巡察整改进展情况的通报\n---\n\n# 关于巡察整改进展情况的通报\n',
      reports: ['unknownKeyNearest'],
      repaired: '---\nkind: bulletin\ntitle: 关于巡察整改进展情况的通报\n---\n\n# 关于巡察整改进展情况的通报\n',
    },
    { text: '---\n成文日期: 2021年2月30日\n---\n\n# 关于巡察整改进展情况的通报\n', reports: ['wrongValue'] },
    { text: '---\ntitle: "关于巡察整改进展情况的通报\n---\n\n# 关于巡察整改进展情况的通报\n', reports: ['syntax'] },
    { text: '---\n文种: 通报\n成文日期: 2021-01-13\n---\n\n# 关于巡察整改进展情况的通报\n', reports: [] },
    { text: '# 关于巡察整改进展情况的通报\n', reports: [] },
  ],
  *check({ frontMatter }) {
    for (const problem of frontMatter?.problems ?? []) {
      const at = spanOf(problem.block, problem.start, problem.end);
      const { expected: nearest, value } = problem;
      switch (problem.code) {
        case 'syntax':
          yield { messageId: 'syntax', at, data: { found: excerpt(value) } };
          break;
        case 'duplicate-key':
          yield { messageId: 'duplicateKey', at, data: { key: value } };
          break;
        case 'wrong-value':
          yield { messageId: 'wrongValue', at, data: { found: excerpt(value), expected: nearest ?? '…' } };
          break;
        case 'unknown-key':
          if (nearest === null) yield { messageId: 'unknownKey', at, data: { key: excerpt(value) } };
          else yield { messageId: 'unknownKeyNearest', at, data: { key: value, nearest }, repairs: [{ id: 'nearest', data: { nearest }, edits: [{ ...at, text: nearest }] }] };
      }
    }
  },
});
