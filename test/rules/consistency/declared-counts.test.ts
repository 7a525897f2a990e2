import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

type Style = (number: number, title: string) => string;

const han = '一二三四五六七八九十';

const styles: Readonly<Record<string, Style>> = {
  marker: (number, title) => `### 问题${han.charAt(number - 1)}：${title}\n\n整改情况：\n\n1. 修订制度2项。\n\n2. 每月检查一次。`,
  plain: (number, title) => `问题${number}：${title}。\n\n整改落实情况：一是修订制度2项。二是每月检查一次。`,
  about: (number, title) => `${number}.关于${title}的问题。一是修订制度2项。二是每月检查一次。`,
  status: (number, title) => `### 问题${number}：${title}\n\n整改落实情况：${number % 2 === 0 ? '已完成' : '正在推进'}。\n\n1. 修订制度2项。\n\n2. 每月检查一次。`,
  quoted: (number, title) => `**${number}.关于“${title}”问题的整改**\n\n一是修订制度2项。\n\n二是每月检查一次。`,
};

const titles = ['学习不够深入', '台账登记不完整', '合同管理不规范', '值班制度执行不严', '档案归档不及时', '谈心谈话记录雷同'];
const categories = ['党的建设方面', '队伍建设方面'];

function document(claims: string, style: Style, problems = 6): string {
  const body = categories.flatMap((category, index) => [
    `### （${han.charAt(index)}）${category}`,
    ...titles.slice(index * 3, Math.min(problems, index * 3 + 3)).map((title, at) => style(index * 3 + at + 1, title)),
  ]);
  return [
    '# 关于巡察整改进展情况的通报',
    `根据区委统一部署，2020年4月15日至7月10日，区委第一巡察组对局党组进行了巡察，2020年10月15日反馈了巡察意见，指出${claims}。现将整改情况予以公布。`,
    '## 一、整改工作情况',
    '局党组高度重视，成立整改工作领导小组。',
    '## 二、巡察反馈问题整改情况',
    ...body,
    '## 三、下一步工作打算',
    '持续巩固整改成果。',
    '中共青泽县教育局委员会',
    '2021年1月13日\n',
  ].join('\n\n');
}

describe.each(Object.entries(styles))('declared-count-mismatch, problems as %s', (_name, style) => {
  it.each(['2个方面6个问题', '两个方面、六个问题', '2大类、6个方面、18条具体问题', '2类6个方面的问题', '6个问题，制定整改措施12条', '２个方面６个问题', '问题6个', '2个方面12个具体问题'])('agrees with %s', (claims) => {
    expect(findingsOf('declared-count-mismatch', document(claims, style))).toEqual([]);
  });

  it.each([
    ['⟦3个方面⟧6个问题', '2'], ['2个方面⟦7个问题⟧', '6'], ['2个方面⟦5个问题⟧', '6'], ['⟦3大类⟧、6个方面、18条具体问题', '2'], ['2大类、⟦8个方面⟧、18条具体问题', '6'], ['⟦三个方面⟧、六个问题', '两'], ['两个方面、⟦八个问题⟧', '六'], ['2个方面6个问题，制定⟦整改措施9条⟧', '12'],
  ])('finds %s', (claims, number) => {
    const [finding] = expectFindings('declared-count-mismatch', document(claims, style));
    expect(finding?.repairs).toMatchObject([{ safety: 'unsafe', data: { number } }]);
    expect(finding?.related).toHaveLength(finding?.data['counted'] as number);
  });

  it.each(['61个问题', '近5个问题', '2个方面40个问题', '2个方面6个问题，制定整改措施57条', '2个方面6个问题，建立制度9项，细化任务20项'])('stays silent on %s', (claims) => {
    expect(findingsOf('declared-count-mismatch', document(claims, style))).toEqual([]);
  });
});

describe('declared-count-mismatch of many problems', () => {
  const long = (problems: number): string => document(`${problems + 3}个问题`, styles['plain'] as Style, 0).replace('## 三、', `${Array.from({ length: problems }, (_, index) => (styles['plain'] as Style)(index + 1, `第${index + 1}项工作不够规范`)).join('\n\n')}\n\n## 三、`);

  it.each([[100, 100, 'counted'], [130, 101, 'further']])('lists of %d problems %d places', (problems, places, last) => {
    const [finding] = findingsOf('declared-count-mismatch', long(problems));
    expect(finding?.data['counted']).toBe(problems);
    expect(finding?.related).toHaveLength(places);
    expect(finding?.related.at(-1)).toMatchObject({ messageId: last, ...(last === 'further' ? { data: { count: 30 } } : {}) });
  });
});

describe('declared-count-mismatch beside problem-numbering', () => {
  const marker: Style = (number, title) => `### 问题${han.charAt(number - 1)}：${title}\n\n整改情况：每月检查一次。`;
  const both = (text: string): readonly string[] =>
    checkBulletin(readBulletin(text), defaultSettings, { today: null, only: ['declared-count-mismatch', 'problem-numbering'] }).findings.map(({ ruleId }) => ruleId);

  it('leaves a gap that explains the difference to it', () => {
    const five = document('2个方面6个问题', marker, 5);
    expect(both(five)).toEqual(['declared-count-mismatch']);
    expect(both(five.replace('问题五：', '问题六：'))).toEqual(['problem-numbering']);
  });

  it('speaks beside a gap that does not', () => {
    const text = document('2个方面8个问题', marker, 5).replace('问题五：', '问题六：');
    expect(both(text)).toEqual(['declared-count-mismatch', 'problem-numbering']);
  });
});

describe('unverifiable-count', () => {
  it('names counts of items that the body does not list', () => {
    expectFindings('unverifiable-count', document('2个方面、⟦18条具体问题⟧', styles['marker'] ?? ((_, title) => title)));
  });

  it('does not doubt what can be counted', () => {
    expect(findingsOf('unverifiable-count', document('2个方面6个问题', styles['marker'] ?? ((_, title) => title)))).toEqual([]);
  });
});
