import { describe, expect, it } from 'vitest';
import { fixDocument } from '../../../server/src/core/check/fix-document.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

function bulletin(text: string): string {
  return `# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：${text}\n`;
}

/** What is left of the answer when the rule's safe repairs are applied. */
function fix(id: string, text: string): string {
  const fixed = fixDocument(bulletin(text), { settings: defaultSettings, today: null, safety: 'safe', only: [id] }).text;
  return fixed.slice(bulletin('').length - 1, -1);
}

const plain = '已学习6次，参学率98%。已修订制度3项；已通报2次。是否到位？已核查。';

describe('half-width-punctuation', () => {
  const id = 'half-width-punctuation';

  it.each([
    ['已制定计划⟦,⟧每月检查。', '已制定计划，每月检查。'],
    ['截至2021年⟦,⟧全区完成16项⟦,⟧其余在办。', '截至2021年，全区完成16项，其余在办。'],
    ['已学⟦;⟧已改⟦,⟧2021年完成。', '已学；已改，2021年完成。'],
    ['责任单位⟦:⟧办公室', '责任单位：办公室'],
    ['监督电话⟦:⟧84683253。', '监督电话：84683253。'],
    ['是否到位⟦?⟧已核查⟦!⟧', '是否到位？已核查！'],
    ['修订办法⟦(试行)⟧并印发。', '修订办法（试行）并印发。'],
    ['修订办法⟦(试行）⟧并印发⟦（含附件)⟧。', '修订办法（试行）并印发（含附件）。'],
    ['落实“四个意识”⟦,⟧学习《办法》⟦,⟧97%⟦,⟧较好。', '落实“四个意识”，学习《办法》，97%，较好。'],
    ['全区 ⟦,⟧ 各单位。', '全区，各单位。'],
    ['加强宣传⟦,⟧QQ群⟦,⟧微信群。', '加强宣传，QQ群，微信群。'],
  ])('tells %s', (marked, repaired) => {
    expectFindings(id, bulletin(`${marked}${plain}`));
    expect(fix(id, marked.replace(/[⟦⟧]/gu, '') + plain)).toBe(repaired + plain);
  });

  it.each([
    '3月5日8:30至11:07，按1:2配备，共1,234条，占97.5%',
    '详见https://example.gov.cn/a?b=1,2;c=3!和example@example.gov.cn',
    '使用Word (docx), PDF and OFD (Open Fixed-layout Document)',
    '运行`f(参数,其他)`',
    '芙蓉路(2018)改造，云教发(2018)20号',
    '（1）学习；1）检查；2)通报',
    '发布时间：2023-05-04 08:46:31',
  ])('keeps silent at %s', (text) => {
    expectFindings(id, bulletin(`${plain}${text}`));
  });

  it('says more than three in a paragraph together', () => {
    const findings = findingsOf(id, bulletin(`${plain}${plain}${plain}${plain}\n\n已学,已改,已查,已评,已奖。`));
    expect(findings.map(({ messageId, data }) => [messageId, data['count']])).toEqual([['paragraph', 4]]);
    expect(findings[0]?.related).toHaveLength(3);
  });

  it('says a document that is half-width throughout once', () => {
    const text = bulletin('已学,已改,已查,已评,已奖,已督,已促,已建,已管,已办(含材料);已报.').replaceAll('：', ':');
    expect(findingsOf(id, text).map(({ messageId }) => messageId)).toEqual(['document']);
    expect(fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', only: [id] }).findings).toEqual([]);
  });

  it('leaves blanks that keep Markdown marks working', () => {
    expect(fix(id, `**已学:** 每月一次。${plain}`)).toBe(`**已学：** 每月一次。${plain}`);
  });
});

describe('repeated-punctuation', () => {
  const id = 'repeated-punctuation';

  it.each([
    ['已学⟦，，⟧已改⟦。。⟧', '已学，已改。'],
    ['完成率75%⟦。。⟧', '完成率75%。'],
    ['已学⟦,,⟧已改⟦,，⟧已查。', '已学，已改，已查。'],
    ['⟦：.⟧已学⟦。.⟧已改。', '已学。已改。'],
    ['已学⟦、、⟧已改⟦；；⟧已查⟦，。⟧', '已学、已改；已查。'],
    ['已学⟦， ，⟧已改。', '已学，已改。'],
  ])('tells %s', (marked, repaired) => {
    expectFindings(id, bulletin(marked).replace('整改情况：⟦：', '整改情况⟦：'));
    if (!marked.startsWith('⟦：')) expect(fix(id, marked.replace(/[⟦⟧]/gu, ''))).toBe(repaired);
  });

  it('leaves it to the writer which of two marks was meant', () => {
    const [finding] = findingsOf(id, bulletin('已学，。已改。'));
    expect(finding?.repairs.map(({ safety }) => safety)).toEqual(['unsafe']);
  });

  it.each(['学没学懂？！都要查！！', '等等……已改——已查', '版本v1.0.，约3.5.，etc.，和A.，', '路径../a和https://example.gov.cn/..', '《办法》。“已改。”（已查。）'])('keeps silent at %s', (text) => {
    expectFindings(id, bulletin(text));
  });
});

describe('unbalanced-bracket', () => {
  const id = 'unbalanced-bracket';

  it.each([
    '修订⟦《⟧公务接待办法，印发《差旅办法》。',
    '修订公务接待办法⟦》⟧，印发《差旅办法》。',
    '落实⟦“⟧三重一大制度。',
    '落实“三重一大⟦“⟧制度，做到“四个意识”。',
    '落实⟦”⟧三重一大”制度。',
    '按要求（含附件⟦（⟧整改。'.replace('（含', '⟦（⟧含'),
    '按要求（含附件整改。'.replace('（', '⟦（⟧'),
    '含附件⟦）⟧已整改。',
    '云教发⟦〔⟧2018〕20号'.replace('2018〕', '一八'),
    '【办公室】和⟦【⟧财务科。',
    '按要求⟦(⟧含附件整改。',
  ])('tells %s', (marked) => {
    expectFindings(id, bulletin(marked));
  });

  it.each([
    '1）学习。2）检查。a）通报。（一）督促。一）考核',
    '《关于印发〈办法〉的通知》《关于转发《办法》的通知》“来教”“来学”（含（试行））',
    '修订办法(试行）和（试行)，云教发〔2018】20号',
    '“四个意识（含‘两个维护”要求）已落实',
    '评为“A类:)”',
    '运行`f(`和`)`',
    '《公务接待管理\n\n办法》已修订',
    '“要求如下。\n\n务必落实。”',
  ])('keeps silent at %s', (text) => {
    expectFindings(id, bulletin(text));
  });
});

describe('redundant-enumeration-comma', () => {
  const id = 'redundant-enumeration-comma';

  it('tells each comma that only parts marks', () => {
    expectFindings(id, bulletin('修订《甲办法》⟦、⟧《乙办法》⟦、⟧《丙办法》，整治“吃拿卡要”⟦、⟧“推诿扯皮”。'));
    expect(fix(id, '修订《甲办法》、《乙办法》。')).toBe('修订《甲办法》《乙办法》。');
    expect(fix(id, '修订**《甲办法》**、**《乙办法》**。')).toBe('修订**《甲办法》**、**《乙办法》**。');
  });

  it('keeps silent where something stands between', () => {
    expectFindings(id, bulletin('修订《甲办法》（试行）、《乙办法》、《丙办法》，整治“吃拿卡要”问题、“推诿扯皮”问题，学习《丁办法》和《戊办法》。'));
  });
});

describe('document-number-format', () => {
  const id = 'document-number-format';

  it.each([
    ['云教发⟦[2018]20号⟧', '云教发〔2018〕20号'],
    ['云教发⟦【2018】20号⟧', '云教发〔2018〕20号'],
    ['云教发⟦（2018）20号⟧', '云教发〔2018〕20号'],
    ['云教办⟦(2018)20号⟧', '云教办〔2018〕20号'],
    ['云教函⟦〔2018〕第20号⟧', '云教函〔2018〕20号'],
    ['云教通⟦〔2018〕020号⟧', '云教通〔2018〕20号'],
    ['云教发⟦〔2018〕 20 号⟧', '云教发〔2018〕20号'],
    ['云教发⟦ 〔2018〕20号⟧', '云教发〔2018〕20号'],
    ['云教发⟦（2018〕第 006 号⟧', '云教发〔2018〕6号'],
    ['云教发⟦〔２０１８〕２０号⟧', '云教发〔2018〕20号'],
  ])('tells %s', (marked, repaired) => {
    expectFindings(id, bulletin(`按照${marked}文件要求，已修订制度3项。`));
    expect(fix(id, `按照${marked.replace(/[⟦⟧]/gu, '')}文件要求。`)).toBe(`按照${repaired}文件要求。`);
  });

  it.each(['云教发〔2018〕20号', '上年度（2020）5号楼', '去年（2018）20号前', '（2021）云01民终20号', '云溪县人民政府令第20号', '3月20号', '（2020）012号房'])('keeps silent at %s', (text) => {
    expectFindings(id, bulletin(`按照${text}整改。`));
  });
});
