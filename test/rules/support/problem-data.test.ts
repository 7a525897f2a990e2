import { expect, it } from 'vitest';
import { shortTitle } from '../../../server/src/core/rules/support/problem-data.ts';

it.each([
  ['学习不够深入', '学习不够深入'],
  ['关于“学习不够深入”的问题', '学习不够深入'],
  ['关于“学习不够深入”问题的整改', '学习不够深入'],
  ['针对“‘第一议题’制度坚持不经常”的问题', '‘第一议题’制度坚持不经常'],
  ['关于台账不完整的问题', '台账不完整'],
  ['“三会一课”记录不全', '‘三会一课’记录不全'],
  ['问题', '问题'],
  ['关于问题', '关于问题'],
  ['学习贯彻有关指示批示精神和重大决策部署的政治站位不够高', '学习贯彻有关指示批示精神和重大决策部署的政治站位…'],
])('%s → %s', (title, expected) => {
  expect(shortTitle(title)).toBe(expected);
});
