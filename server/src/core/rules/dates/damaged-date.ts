import { spanOf, textOf, type Block, type Span } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { datesIn } from '../../bulletin/dates.ts';
import { defineRule } from '../define-rule.ts';
import { lostDigits } from '../support/lost-digits.ts';
import { isReadable } from '../support/readable-block.ts';

const holdsYear = holdsAnyOf('年');
const none: readonly never[] = [];

export const damagedDate = defineRule({
  id: 'damaged-date',
  category: 'dates',
  severity: 'error',
  summary: { 'zh-CN': '日期丢了字', en: 'A date that lost characters' },
  rationale: {
    'zh-CN': '从网页或扫描件粘贴时常丢掉“年”“月”或数字，“2024年7月17日”变成“2024717日”。读者只能猜。',
    en: 'Pasting from web pages and scans drops 年, 月 or digits: 2024年7月17日 becomes 2024717日. Readers have to guess.',
  },
  silentWhen: {
    'zh-CN': '不像日期的数字（1491158.5元、120日内、365日）；留空待填的日期（年 月 日）。',
    en: 'Numbers that are no dates (1491158.5元, 120日内, 365日); dates left blank to be filled in (年 月 日).',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    damaged: {
      'zh-CN': '日期“{date}”丢了字，应写成“2024年7月17日”这样的完整日期',
      en: 'The date “{date}” lost characters; a whole date such as 2024年7月17日 is expected',
    },
  },
  examples: [
    { text: '# 关于巡察整改进展情况的通报\n\n根据市委统一部署，2024717日至830日，市委第一巡察组对局党组进行了巡察。现将整改情况予以公布。\n', reports: ['damaged', 'damaged'] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：202年4月15日印发学习计划，2023年5月日组织测试。\n', reports: ['damaged', 'damaged'] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：2024年7月17日印发学习计划，120日内完成，全年365日值守，退缴1491158.5元。\n', reports: [] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已于2024年7月17日完成。\n\n2024年 月 日\n', reports: [] },
  ],
  scope: 'block',
  check: (block) => {
    const damaged = damagedDates(block);
    return damaged.length === 0 ? none : damaged.map((at) => ({ messageId: 'damaged', at, data: { date: textOf(at) } }));
  },
});

function damagedDates(block: Block): readonly Span[] {
  const mentions = datesIn(block);
  const damaged = mentions.length === 0 ? mentions : mentions.filter((mention) => mention.damaged);
  if (!holdsYear(block) || !isReadable(block)) return damaged;
  const lost = lostDigits(block.text).filter((range) => !damaged.some((other) => other.start < range.end && range.start < other.end));
  return lost.length === 0 ? damaged : [...damaged, ...lost.map(({ start, end }) => spanOf(block, start, end))];
}
