import { hanClass } from '../../text/punctuation.ts';

/** Words that say how far a rectification is, when, and of what in general, but never what was done. */
const emptyWords = [
  '截至目前', '截止目前', '目前为止', '到目前', '目前', '现在', '现已', '当前', '近日', '日前',
  '立行立改', '立即整改', '即知即改', '边查边改', '立查立改', '按照要求', '根据要求', '按要求', '按计划', '按期', '按时', '按规定', '严格按照', '按照', '根据', '对照', '要求', '逐项', '逐条', '逐一', '高度重视', '如期', '及时', '尽快', '立即', '严格', '认真',
  '整改落实情况', '整改完成情况', '整改情况', '整改任务', '整改工作', '整改措施', '整改事项', '整改要求', '整改时限', '整改成效', '整改',
  '完成情况', '完成时间', '完成时限', '落实情况', '进展情况', '完成率', '达到', '百分之百', '完成', '完毕', '完全', '落实', '到位', '办结', '办理', '销号', '解决', '结束', '改正', '纠正',
  '得到', '予以', '进行', '推进', '推动', '开展', '有序', '持续', '长期', '坚持', '巩固', '正在', '仍在', '继续', '预计', '计划', '预期', '拟于', '将于', '力争', '确保', '争取', '年底', '月底', '月初', '月中', '上半年', '下半年', '季度', '期限', '时限', '以前', '之前', '以内', '期间',
  '未完成', '未整改', '尚未', '还未', '未能', '没有', '基本', '部分', '全部', '全面', '彻底', '均已', '已经', '已于', '都已', '均', '都', '已', '未', '全',
  '所有', '该', '此', '本', '这', '上述', '以上', '前述', '所述', '相关', '有关', '反馈', '指出', '问题', '事项', '任务', '工作', '项', '个', '条', '类', '点',
  '年', '月', '日', '底', '前', '内', '后', '中', '于', '在', '了', '并', '且', '的', '是', '为', '对', '将', '把', '由', '至', '到', '状态', '情况', '阶段性', '中',
];

const emptyWord = new RegExp([...new Set(emptyWords)].sort((a, b) => b.length - a.length).join('|'), 'gu');
const hanOrLatin = new RegExp(`[${hanClass}A-Za-z]`, 'u');
const statusWord = /整改|完成|落实|办结|销号|解决|推进|改正|纠正|坚持/u;
/** Longer than any way of saying no more than a status. */
export const longestStatus = 80;

/** True for 已整改, “该问题已于3月完成整改。”, 正在整改; false where anything was done: 已更换, 退缴资金3万元. */
export function saysOnlyStatus(text: string): boolean {
  if (text.length > longestStatus || !statusWord.test(text)) return false;
  return !hanOrLatin.test(text.replace(emptyWord, ''));
}

/** True where a text has no letter and no digit: blanks, dashes and marks alone. */
export function saysNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
