const title = '# 关于巡察整改进展情况的通报\n\n';
const signature = '\n\n中共云溪县水务局党组\n\n2023年6月12日\n';
const last = '坚持目标不变、力度不减，持续巩固整改成果';

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, index) => `第${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}段。`).join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function table(columns: number, rows: number, cell: (row: number, column: number) => string): string {
  const head = Array.from({ length: columns }, (_, index) => `列${index + 1}`);
  return row(head) + row(head.map(() => '---')) + Array.from({ length: rows }, (_, at) => row(head.map((__, column) => cell(at + 1, column + 1)))).join('');
}

/** Endings of a page that call for a decision: where signature and date fall, by how many short paragraphs stand above them. */
export const signatureTexts: Readonly<Record<string, string>> = Object.fromEntries([
  ...[16, 17, 18, 19].map((count): readonly [string, string] => [`signature-${count}`, `${title}${paragraphs(count)}${signature}`]),
  ['signature-behind-a-paragraph', `${title}${paragraphs(15)}\n\n${last.repeat(4)}。${signature}`],
  ['signature-behind-a-long-paragraph', `${title}${paragraphs(8)}\n\n${last.repeat(15)}。${signature}`],
  ['signature-behind-attachments', `---\n附件: [甲表, 乙表]\n---\n\n${title}${paragraphs(15)}${signature}`],
]);

/** Tables that do not fit. */
export const tableTexts: Readonly<Record<string, string>> = {
  'long-table': `${title}正文。\n\n${table(4, 60, (at, column) => `第${at}行${column}列`)}`,
  'wide-table': `${title}正文。\n\n${table(12, 5, (at, column) => `第${at}项${column}`)}`,
  'table-at-the-foot': `${title}${paragraphs(18)}\n\n${table(3, 3, (at, column) => `行${at}列${column}`)}`,
  'high-row': `${title}正文。\n\n${table(2, 2, (at, column) => (at === 1 && column === 2 ? last.repeat(60) : '短'))}`,
};

/** Notes where the imprint stands, and in a table. */
export const noteTexts: Readonly<Record<string, string>> = {
  'note-and-imprint': `---\n印发机关: 云溪县水务局办公室\n印发日期: 2023-06-13\n抄送: [县委办公室]\n---\n\n${title}${paragraphs(18)}\n\n末段[^a]。${signature}\n[^a]: 注释甲。\n`,
  'note-in-a-table': `${title}正文。\n\n${row(['甲', '乙'])}${row(['---', '---'])}${row(['丙[^a]', '丁'])}\n[^a]: 表中注。\n`,
};
