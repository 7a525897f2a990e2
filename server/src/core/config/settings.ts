import type { DocumentKind } from '../bulletin/model.ts';
import type { Locale } from '../locale/locale.ts';
import type { Severity } from '../rules/rule.ts';

export type SeveritySetting = Severity | 'off';

/** What a configuration says of one rule; null = as the rule itself says. */
export interface RuleSetting {
  readonly severity: SeveritySetting | null;
  readonly options: Readonly<Record<string, unknown>> | null;
}

/** The configuration of one document, all layers merged and every value valid. */
export interface Settings {
  readonly kind: DocumentKind | null;
  readonly lang: Locale;
  /** By rule id; rules that are not named keep their own severity and default options. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Wrong word → right word, for rule confusable-word. */
  readonly words: Readonly<Record<string, string>>;
  /** What the document writer reads; passed on as it is. */
  readonly docx: Readonly<Record<string, unknown>>;
}

export const defaultSettings: Settings = { kind: null, lang: 'zh-CN', rules: {}, words: {}, docx: {} };
