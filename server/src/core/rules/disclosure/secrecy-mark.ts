import { spanOf, textOf, type Span } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { defineRule } from '../define-rule.ts';
import { isPrinted } from '../support/printed-block.ts';
import { secrecyMarksIn } from '../support/secrecy-marks.ts';

const secrecyKey = /^(?:secrecy|密级(?:和保密期限)?|秘密等级)[ \t]*[:：][ \t]*/mu;
const secretValue = /^["'“]?(?:绝密|机密|秘密|内部)/u;

/** 机密, 内部, 公开, 外传, 外泄: each mark holds one of the first and one of the last. */
const holdsFirst = holdsAnyOf('密内公外');
const holdsLast = holdsAnyOf('密部开传泄');
const none: readonly never[] = [];

export const secrecyMark = defineRule({
  id: 'secrecy-mark',
  category: 'disclosure',
  severity: { bulletin: 'error' },
  scope: 'block',
  summary: {
    'zh-CN': '公开发布的通报带有密级标志或“内部资料”“不得公开”等字样',
    en: 'A bulletin for publication bears a secrecy mark or words such as 内部资料, 不得公开',
  },
  rationale: {
    'zh-CN': '通报面向社会公开，标有密级或注明不得公开的文件不能发布。标志多半是从内部报告改写时留下的：要么内容不能公开，要么标志应当删去，都要由人确认，所以不自动修复。',
    en: 'A bulletin is for the public; a document that is classified or marked as internal must not be published. Mostly the mark was left when an internal report was rewritten: either the content is secret or the mark has to go, and a person has to decide which.',
  },
  silentWhen: {
    'zh-CN': '只是谈到保密：保守秘密、涉密人员、保密工作、商业秘密、“秘密”字样；书名号所指文件的密级；报告、方案、台账。',
    en: 'Secrecy as a topic (保守秘密, 涉密人员, 保密工作, 商业秘密); the mark of another work named in 《》; reports, plans and ledgers.',
  },
  basis: [
    { document: 'GB/T 9704-2012 党政机关公文格式', clause: '7.2.2' },
    { document: '中华人民共和国政府信息公开条例', clause: '第十四条' },
    { document: '中华人民共和国保守国家秘密法' },
  ],
  messages: {
    level: { 'zh-CN': '这里标有密级“{mark}”，公开发布的通报不应有密级标志', en: 'Secrecy mark “{mark}”: a published bulletin must bear none' },
    internal: { 'zh-CN': '这里写着“{mark}”，与公开发布不符，应确认能否公开并删去', en: '“{mark}” contradicts publication: make sure that the text may be published, then remove it' },
  },
  examples: [
    { text: '机密★1年\n\n# 关于巡察整改进展情况的通报\n', reports: ['level'] },
    { text: '---\nsecrecy: 秘密\n---\n\n# 关于巡察整改进展情况的通报\n', reports: ['level'] },
    { text: '# 关于巡察整改进展情况的通报（内部资料，注意保存）\n', reports: ['internal'] },
    { text: '# 关于巡察整改进展情况的通报\n\n此件不予公开。\n', reports: ['internal'] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：保密工作存在短板\n\n整改情况：组织涉密人员学习保守秘密有关规定，对标注“机密★1年”的文件专柜存放，内部资料不得外传。\n', reports: [] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：信息公开不规范\n\n整改情况：对涉及商业秘密、个人隐私依法不予公开的事项逐条说明理由。\n', reports: [] },
    { text: '机密★1年\n\n# 关于巡察整改情况的报告\n', kind: 'report', reports: [] },
  ],
  check: (block) => {
    if (block.shape.kind === 'front-matter') return markInFrontMatter(spanOf(block));
    const marks = holdsFirst(block) && holdsLast(block) && isPrinted(block) ? secrecyMarksIn(block.text) : none;
    if (marks.length === 0) return none;
    const stands = block.shape.kind === 'table-cell' ? marks.filter(({ start, end }) => block.text.slice(start, end).includes('★')) : marks;
    return stands.map(({ kind, start, end }) => ({ messageId: kind, at: spanOf(block, start, end), data: { mark: block.text.slice(start, end) } }));
  },
});

function markInFrontMatter(block: Span) {
  const at = secretValueOf(block);
  return at === null ? none : [{ messageId: 'level', at, data: { mark: textOf(at) } } as const];
}

function secretValueOf({ block }: Span): Span | null {
  const key = secrecyKey.exec(block.text);
  if (key === null) return null;
  const start = key.index + key[0].length;
  const value = /^[^\n\r#]*/u.exec(block.text.slice(start))?.[0].trimEnd() ?? '';
  return secretValue.test(value) ? spanOf(block, start, start + value.length) : null;
}
