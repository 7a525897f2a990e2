import { describe, expect, it } from 'vitest';
import { fixDocument } from '../../../server/src/core/check/fix-document.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

function bulletin(text: string): string {
  return `# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：${text}\n`;
}

function fix(id: string, text: string): string {
  const fixed = fixDocument(bulletin(text), { settings: defaultSettings, today: null, safety: 'safe', only: [id] }).text;
  return fixed.slice(bulletin('').length - 1, -1);
}

describe('cjk-spacing', () => {
  const id = 'cjk-spacing';

  it.each([
    ['退缴资金⟦ ⟧1491158.5⟦ ⟧元，已入账。', '退缴资金1491158.5元，已入账。'],
    ['各单位要加强⟦ ⟧领导，落实⟦　⟧责任。', '各单位要加强领导，落实责任。'],
    ['已学习6次，⟦ ⟧各支部已通报。⟦  ⟧下一步继续抓好。', '已学习6次，各支部已通报。下一步继续抓好。'],
    ['于⟦ ⟧2021⟦ ⟧年完成⟦ ⟧。', '于2021年完成。'],
    ['印发⟦ ⟧《办法》⟦ ⟧并督促落实到位。', '印发《办法》并督促落实到位。'],
  ])('tells %s', (marked, repaired) => {
    expectFindings(id, bulletin(marked));
    expect(fix(id, marked.replace(/[⟦⟧]/gu, ''))).toBe(repaired);
  });

  it.each([
    '联系人：张某 电话：84683253 地址：人民路1号',
    '联系电话 84683253，邮编 410000',
    '发布时间为2021年3月5日 8:30',
    '使用Word 文档和 PDF 文件',
    '组 长：李 某　副组长：王 某',
    '**一是** 加强学习。**二是抓落实。** 加强检查',
    '李某某 王某某 张某某 赵某某',
    '运行`加强 领导`',
  ])('keeps silent at %s', (text) => {
    expectFindings(id, bulletin(text));
  });

  it('keeps silent behind markers, in titles, indentation, signature and tables', () => {
    const text = '# 中共云溪县教育局委员会　关于巡察整改进展情况的通报\n\n　　根据市委统一部署，现予公布。\n\n## 一、 组织情况\n\n### （一） 党的建设\n\n问题一 学习不够\n\n整改情况：\n\n1. 已学习6次。\n\n（2） 已通报2次。\n\n| 单位 | 电话 |\n| --- | --- |\n| 办公室 财务科 | 0731 |\n\n　　　　　　云溪县 教育局\n\n　　　　　　2021年1月13日\n';
    expect(findingsOf(id, text)).toEqual([]);
  });

  it('looks into the date of issue', () => {
    expectFindings(id, `${bulletin('已办结。')}\n中共云溪县水利局党组\n\n　　2023年⟦ ⟧12月8日\n`);
    expectFindings(id, `${bulletin('已办结。')}\n中共云溪县水利局党组　　　2023年12月8日\n`);
  });

  it('says once what a whole document does', () => {
    const text = bulletin(Array.from({ length: 6 }, (_, index) => `已完成 ${index + 2} 项。`).join(''));
    expect(findingsOf(id, text).map(({ messageId, data }) => [messageId, data['count']])).toEqual([['document', 12]]);
  });

  it('can be asked for digits or for characters only', () => {
    const text = bulletin('退缴资金 100元，加强 领导。');
    expect(findingsOf(id, text, { options: { digits: false } }).map(({ messageId }) => messageId)).toEqual(['han']);
    expect(findingsOf(id, text, { options: { han: false } }).map(({ messageId }) => messageId)).toEqual(['digit']);
  });
});

describe('title-punctuation', () => {
  const id = 'title-punctuation';
  const headed = (title: string, headings: readonly string[]): string => `${title}\n\n${headings.map((heading) => `${heading}\n\n已召开专题会3次。\n`).join('\n')}`;

  it('tells the stop behind titles and headings', () => {
    expectFindings(id, headed('# 关于巡察整改进展情况的通报⟦。⟧', ['## 一、组织情况', '## 二、整改情况⟦。⟧', '### （一）党的建设⟦。⟧', '### （二）队伍建设']));
    expectFindings(id, headed('关于巡察整改进展情况的通报⟦。⟧', ['一、组织情况', '二、整改情况⟦。⟧', '三、下一步打算']));
  });

  it('keeps silent at sentences, quotes and conventions', () => {
    expectFindings(id, headed('# 关于巡察整改进展情况的通报', ['## 一、提高站位，压实责任。', '## 二、逐条整改，对账销号。']));
    expectFindings(id, headed('# 关于巡察整改进展情况的通报', ['## 一、落实“一岗双责”', '## 二、修订《办法》', '## 三、为谁整改？']));
    expectFindings(id, headed('# 关于巡察整改进展情况的通报', ['一、组织情况。成立了专班，局长任组长。', '二、整改情况。逐条整改到位。']));
  });
});

describe('broken-emphasis', () => {
  const id = 'broken-emphasis';

  it.each([
    ['⟦**一是持续落实。**⟧继续坚持。', '**一是持续落实**。继续坚持。'],
    ['落实⟦**“一岗双责”**⟧要求。', '落实“**一岗双责**”要求。'],
    ['⟦**一是学。**⟧继续学。⟦**二是改。**⟧继续改。', '**一是学**。继续学。**二是改**。继续改。'],
    ['⟦**一是学（含研讨）**⟧继续学。', '**一是学（含研讨**）继续学。'],
    ['⟦**整改成效： **⟧明显。', '**整改成效：** 明显。'],
  ])('tells %s', (marked, repaired) => {
    expectFindings(id, bulletin(marked));
    expect(fix(id, marked.replace(/[⟦⟧]/gu, ''))).toBe(repaired);
  });

  it.each(['**一是**学。**二是**改。', '**一是学。** 继续学。', '张**、李**的问题已处理', '对**某公司的处理', '\\*\\*一是学。\\*\\*继续', '`**一是学。**继续`', '**一是学**。继续。', '王**。李**。赵**。钱**'])('keeps silent at %s', (text) => {
    expectFindings(id, bulletin(text));
  });
});

describe('inconsistent-emphasis', () => {
  const id = 'inconsistent-emphasis';

  it('tells the odd one of a series', () => {
    expectFindings(id, bulletin('⟦一是⟧学。**二是**改。**三是**查。'));
    expectFindings(id, bulletin('一是学。**⟦二是⟧**改。三是查。'));
    expect(fix(id, '一是学。**二是**改。**三是**查。')).toBe('**一是**学。**二是**改。**三是**查。');
    expect(fix(id, '一是学。**二是**改。三是查。')).toBe('一是学。二是改。三是查。');
  });

  it('keeps silent where a series is alike, or bold in another way', () => {
    expectFindings(id, bulletin('**一是**学。**二是改进**。**三是**查。'));
    expectFindings(id, bulletin('一是学。二是改。成效：**一是**参学率高。**二是**考核好。'));
    expectFindings(id, bulletin('\n\n**一是学。**继续学。\n\n**二是改**。继续改。'));
  });
});
