import type { DocumentKind } from '../bulletin/model.ts';
import type { Locale } from '../locale/locale.ts';
import type { RuleCategory, Safety, Severity } from './rule.ts';

/** The fixed words of a rule's page. */
export interface PageWords extends Readonly<Record<Safety, string>> {
  readonly severity: string;
  readonly repair: string;
  readonly none: string;
  readonly why: string;
  readonly silentWhen: string;
  readonly basis: string;
  readonly messages: string;
  readonly repairs: string;
  readonly options: string;
  readonly default: string;
  readonly examples: string;
  readonly reports: string;
  readonly silent: string;
  readonly repaired: string;
  readonly silence: string;
  readonly silenceText: string;
  readonly reason: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly comma: string;
  readonly severities: Readonly<Record<Severity | 'off', string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly categories: Readonly<Record<RuleCategory, string>>;
}

export const pageWords: Readonly<Record<Locale, PageWords>> = {
  'zh-CN': {
    severity: '级别：',
    repair: '修复：',
    none: '无',
    safe: '安全',
    unsafe: '需确认',
    why: '为什么',
    silentWhen: '何时不报',
    basis: '依据',
    messages: '消息',
    repairs: '修复',
    options: '选项',
    default: '默认',
    examples: '示例',
    reports: '报告：',
    silent: '不报',
    repaired: '修复后：',
    silence: '如何关闭',
    silenceText: '在配置文件中把本规则设为 `"off"`，或者在文档里写明理由，只对下一段关闭：',
    reason: '理由',
    colon: '：',
    semicolon: '；',
    comma: '，',
    severities: { error: '错误', warning: '警告', info: '提示', off: '关闭' },
    kinds: { bulletin: '通报', report: '报告', plan: '方案', ledger: '台账' },
    categories: {
      structure: '结构', numbering: '编号', consistency: '一致性', dates: '日期', completeness: '完整性',
      disclosure: '公开', punctuation: '标点与格式', wording: '用词', tool: '工具',
    },
  },
  en: {
    severity: 'Severity: ',
    repair: 'Repair: ',
    none: 'none',
    safe: 'safe',
    unsafe: 'unsafe',
    why: 'Why',
    silentWhen: 'When it keeps silent',
    basis: 'Basis',
    messages: 'Messages',
    repairs: 'Repairs',
    options: 'Options',
    default: 'default',
    examples: 'Examples',
    reports: 'Reports: ',
    silent: 'Silent',
    repaired: 'Repaired:',
    silence: 'How to switch it off',
    silenceText: 'Set the rule to `"off"` in the configuration, or switch it off for the next block in the document, with a reason:',
    reason: 'reason',
    colon: ': ',
    semicolon: '; ',
    comma: ', ',
    severities: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
    kinds: { bulletin: 'bulletin', report: 'report', plan: 'plan', ledger: 'ledger' },
    categories: {
      structure: 'Structure', numbering: 'Numbering', consistency: 'Consistency', dates: 'Dates', completeness: 'Completeness',
      disclosure: 'Disclosure', punctuation: 'Punctuation and layout', wording: 'Wording', tool: 'Tool',
    },
  },
};
