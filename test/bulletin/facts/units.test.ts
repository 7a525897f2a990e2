import { describe, expect, it } from 'vitest';
import { spanOf, textOf } from '../../../server/src/core/bulletin/block.ts';
import { readUnitNames, readUnits } from '../../../server/src/core/bulletin/units.ts';
import { blockOf, spansOf } from '../../support/text-block.ts';

function show(text: string): readonly string[] {
  return readUnits(spansOf(text)).map(({ kind, name }) => `${kind}:${name}`);
}

describe('labelled', () => {
  it.each([
    ['责任单位：办公室', ['responsible-unit:办公室']],
    ['责任单位：财务科牵头，生产科、机关食堂配合。', ['lead-unit:财务科', 'responsible-unit:生产科', 'responsible-unit:机关食堂']],
    ['责任单位：办公室、财务科', ['responsible-unit:办公室', 'responsible-unit:财务科']],
    ['责任单位：市生态环境局、市住房城乡建设局', ['responsible-unit:市生态环境局', 'responsible-unit:市住房城乡建设局']],
    ['牵头单位：办公室；责任单位：各支部', ['lead-unit:办公室', 'responsible-unit:各支部']],
    ['（牵头单位：办公室；责任单位：各支部；整改时限：2023年6月底前）', ['lead-unit:办公室', 'responsible-unit:各支部']],
    ['（整改时限：2023年6月底前；责任单位：办公室）', ['responsible-unit:办公室']],
    ['责任领导：赵某某，责任单位：人事科。', ['responsible-leader:赵某某', 'responsible-unit:人事科']],
    ['责任人：钱主任', ['responsible-leader:钱主任']],
    ['问题整改责任单位：科技馆 整改时限：3天', ['responsible-unit:科技馆']],
    ['牵头领导：孙副局长；配合部门：财务科、人事科', ['responsible-leader:孙副局长', 'responsible-unit:财务科', 'responsible-unit:人事科']],
    ['【责任单位】办公室', ['responsible-unit:办公室']],
    ['整改责任单位：党群工作部', ['responsible-unit:党群工作部']],
    ['整改责任人：李某', ['responsible-leader:李某']],
    ['责任科室:办公室', ['responsible-unit:办公室']],
    ['责任部门： 综合科', ['responsible-unit:综合科']],
    ['责任单位：办公室。整改措施：一是修订制度。', ['responsible-unit:办公室']],
    ['责任单位：办公室 责任人：周某 完成时限：5月底', ['responsible-unit:办公室', 'responsible-leader:周某']],
    ['分管领导：吴副镇长', ['responsible-leader:吴副镇长']],
    ['主办单位：农业农村局；协办单位：财政局', ['lead-unit:农业农村局', 'responsible-unit:财政局']],
    ['责任单位及责任人：办公室、郑某', ['responsible-unit:办公室', 'responsible-unit:郑某']],
    ['责任单位：办公室（牵头）、财务科', ['responsible-unit:办公室', 'responsible-unit:财务科']],
    ['（责任单位：办公室（牵头、汇总）、财务科；整改时限：5月底）', ['responsible-unit:办公室', 'responsible-unit:财务科']],
    ['牵头单位：办公室，配合单位：财务科', ['lead-unit:办公室', 'responsible-unit:财务科']],
    ['责任单位：县委办、县政府办，县财政局', ['responsible-unit:县委办', 'responsible-unit:县政府办', 'responsible-unit:县财政局']],
    ['责任单位为财务科，6月底前完成', ['responsible-unit:财务科']],
    ['明确责任人为支部书记', ['responsible-leader:支部书记']],
    ['3.责任单位。办公室、机关党委。', ['responsible-unit:办公室', 'responsible-unit:机关党委']],
    ['（3）责任领导。分管副局长。', ['responsible-leader:分管副局长']],
    ['责任分工：物业科', ['responsible-unit:物业科']],
    ['责任分工：燃气热力科牵头、市燃气公司具体落实', ['lead-unit:燃气热力科', 'responsible-unit:市燃气公司']],
    ['负责人：信访科长', ['responsible-leader:信访科长']],
    ['补齐台账12册。落实单位：档案室', ['responsible-unit:档案室']],
    ['（落实部门：人事科；完成时限：5月底）', ['responsible-unit:人事科']],
    ['约谈项目负责人：累计12人次', []],
    ['责任单位：无', []],
    ['责任单位：待定', []],
    ['责任单位：\n', []],
    ['责任单位：', []],
    ['责任单位：—', []],
  ] as const)('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe('in sentences', () => {
  it.each([
    ['由区教育局牵头落实', ['responsible-unit:区教育局']],
    ['县水利局办公室牵头，各科室配合，6月底前完成', ['lead-unit:县水利局办公室']],
    ['人事科负责落实。', ['lead-unit:人事科']],
    ['由办公室、财务科共同负责', ['responsible-unit:办公室', 'responsible-unit:财务科']],
    ['召开党组会议专题研究，确定由人事科牵头落实', ['responsible-unit:人事科']],
    ['由XX科具体负责', ['responsible-unit:XX科']],
  ] as const)('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe('what names no unit', () => {
  it.each(['明确由专人负责登记', '切实履行牵头责任', '坚持对人民负责', '逐项负责落实', '由其负责', '责任单位是谁', '责任单位为民办事的意识不强',  '落实责任单位职责', '压实责任领导责任', '责任人不明确', '明确责任单位、责任人和完成时限', '责任单位、责任领导', '联系人：王某', '联系单位', '由于资金不足', '履行牵头责任', '对责任人进行问责', '由此负责任地说', '配合单位积极参与'])('%s', (text) => {
    expect(show(text)).toEqual([]);
  });
});

it('reads the names in a cell', () => {
  const block = blockOf('办公室、财务科\n人事科');
  const names = readUnitNames(spanOf(block), 'responsible-unit');
  expect(names.map(textOf)).toEqual(['办公室', '财务科', '人事科']);
});
