import type { Locale } from '../locale/locale.ts';

/** What a new configuration file holds: everything a configuration may hold, valid as it is, and changing nothing. */
export function initialConfiguration(locale: Locale): string {
  return locale === 'en' ? english : chinese;
}

const chinese = `{
  // 整改通报（zhenggai）的配置。可以写注释；文件夹里的配置优先于上级文件夹的。
  // 全部规则：zhenggai rules；某条规则的说明：zhenggai explain 规则

  // 到此为止，不再向上级文件夹查找配置
  "root": true,

  // 消息的语言：zh-CN 或 en
  "lang": "zh-CN",

  // 文种：bulletin 通报、report 报告、plan 方案、ledger 台账。不写则由文档判断
  // "kind": "bulletin",

  // 继承其他配置文件（相对路径）
  // "extends": ["../shared/.zhenggairc.json"],

  // 规则的级别：off 关闭、info 提示、warning 警告、error 错误；也可以同时写选项
  "rules": {
    // "skipped-heading-level": "off",
    // "missing-deadline": { "severity": "error", "options": { "accept": ["date", "recurrence"] } }
  },

  // 对一部分文件另作规定
  "overrides": [
    // { "files": ["台账/**"], "kind": "ledger", "rules": { "missing-status": "warning" } }
  ],

  // 在文件夹中查找时跳过的文件（直接写出文件名时仍会检查）
  "ignore": [
    // "归档/**"
  ],

  // 自己的易错词：错误写法 → 正确写法
  "words": {
    // "帐号": "账号"
  }
}
`;

const english = `{
  // Configuration of zhenggai. Comments are allowed; the configuration nearest to a document comes first.
  // All rules: zhenggai rules; one rule's page: zhenggai explain RULE

  // Look for no configuration in the folders above
  "root": true,

  // Language of messages: zh-CN or en
  "lang": "en",

  // Kind of document: bulletin, report, plan or ledger. Left out, the document tells
  // "kind": "bulletin",

  // Take over other configuration files (relative paths)
  // "extends": ["../shared/.zhenggairc.json"],

  // Severity of rules: off, info, warning or error; options can be given as well
  "rules": {
    // "skipped-heading-level": "off",
    // "missing-deadline": { "severity": "error", "options": { "accept": ["date", "recurrence"] } }
  },

  // Different settings for some of the files
  "overrides": [
    // { "files": ["ledgers/**"], "kind": "ledger", "rules": { "missing-status": "warning" } }
  ],

  // Files that a search of folders skips (a file that is named is still checked)
  "ignore": [
    // "archive/**"
  ],

  // Your own confusable words: wrong → right
  "words": {
    // "帐号": "账号"
  }
}
`;
