import type { DocumentKind, Status } from '../bulletin/model.ts';
import type { Localized } from '../locale/locale.ts';

/** What a reader is told of a problem's status. */
export const statusWords: Readonly<Record<Status, Localized>> = {
  completed: { 'zh-CN': '已完成', en: 'completed' },
  'substantially-completed': { 'zh-CN': '基本完成', en: 'substantially completed' },
  'in-progress': { 'zh-CN': '正在推进', en: 'in progress' },
  'not-completed': { 'zh-CN': '未完成', en: 'not completed' },
  continuing: { 'zh-CN': '长期坚持', en: 'continuing' },
};

/** What a reader is told of a document's kind. */
export const kindWords: Readonly<Record<DocumentKind, Localized>> = {
  bulletin: { 'zh-CN': '通报', en: 'bulletin' },
  report: { 'zh-CN': '报告', en: 'report' },
  plan: { 'zh-CN': '方案', en: 'plan' },
  ledger: { 'zh-CN': '台账', en: 'ledger' },
};
