/**
 * Texts of about so many characters that a rule may have to look at over and over: one mark again and again, lists, tables, one line of everything.
 * What the Markdown parser takes quadratic time for (`<!--` in one line; docs/security.md) is left out.
 */
export type ScalingInput = (characters: number) => string;

const head = '# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不够经常\n\n整改情况：';

const inOneLine = (fragment: string): ScalingInput => (characters) => `${head}${fragment.repeat(Math.ceil(characters / fragment.length))}\n`;
const inBlocks = (fragment: string): ScalingInput => (characters) => `${head}\n\n${fragment.repeat(Math.ceil(characters / fragment.length))}`;

const marks = [
  '（', '）', '(', '“', '”', '《', '》', '〔', '〕', '[', '【】', '一、', '（一）', '1.', '①', '一是', '第一，', '7', '２', '一', '年', '月', '2022年3月7日，', '2022.3.7 ', '3月', '2024717日', '〔2018〕', '第20号', '已', '已完成3项，', '占94%，', '12.5万元，', '3大类、20个方面、',
  '，', ',', '。', '，，', '…', '：', ' ', 'a', 'A1 ', '*', '**', '**a', '_a', '`', '<', '&nbsp;', '\\', '😀', '正在', '尽快', '每月', '长期坚持', '全部', '所有问题', 'XX', '13800138000', '430102199003077', 'a@b.c ', '绝密★', '截止目前', '一岗双责',
] as const;

export const scalingInputs: Readonly<Record<string, ScalingInput>> = {
  ...Object.fromEntries(marks.map((mark) => [`${mark} in one line`, inOneLine(mark)])),
  'labels': inBlocks('整改情况：\n\n'),
  'labels with answers': inBlocks('整改情况：已整改。\n\n'),
  'labels in one line': inOneLine('整改情况：已整改；责任单位：办公室；'),
  'problems': inBlocks('#### 问题二：检查不严\n\n整改情况：已于2023年3月7日完成整改。\n\n'),
  'problems in lines': inBlocks('问题二：检查不严\n整改情况：已整改\n'),
  'sections': inBlocks('## 一、工作情况\n\n'),
  'categories': inBlocks('### （一）工作情况\n\n'),
  'titles': inBlocks('# 关于整改情况的通报\n\n'),
  'measures': inBlocks('1. 修订办法，2023年2月底前完成。\n'),
  'bullets': inBlocks('- 修订办法。\n'),
  'items 20 deep': inBlocks(Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- 文\n`).join('')),
  'cells of a row': (characters) => `${head}\n\n|${'甲|'.repeat(characters / 5)}\n|${'-|'.repeat(characters / 5)}\n|`,
  'rows of a table': (characters) => `${head}\n\n|问题|整改情况|\n|-|-|\n${'|检查不严|已整改|\n'.repeat(characters / 10)}`,
  'quotations': inBlocks('> 文，字\n\n'),
  'bold labels': inBlocks('**整改情况：** 已整改。\n\n'),
  'unfinished emphasis': inBlocks('**一是加强学习。\n\n'),
  'suppressions': inBlocks('<!-- zhenggai-disable-next-block missing-deadline：因为 -->\n\n文,字\n\n'),
  'suppressions without an end': inBlocks('<!-- zhenggai-disable missing-deadline：因为 -->\n\n文,字\n\n'),
  'short lines': inBlocks('文\n'),
  'short paragraphs': inBlocks('文\n\n'),
  'the same sentence': inBlocks('修订巡查办法，明确巡查频次，落实巡查责任人。\n\n'),
  'enumerations': inBlocks('一是抓学习。二是抓制度。三是抓检查。\n\n'),
  'dates of issue': inBlocks('2023年6月12日\n\n'),
  'contacts': inBlocks('联系方式：电话0730-5550126；邮政信箱：办公室；电子邮箱：a@b.example。\n\n'),
};
