import type { DocumentKind } from '../bulletin/model.ts';
import type { Finding } from '../check/finding.ts';
import type { Locale } from '../locale/locale.ts';
import type { TextRange } from '../text/range.ts';
import type { JsonNode } from './json-tree.ts';
import type { RuleSetting } from './settings.ts';

/** The name of the configuration that is looked for beside a document and upwards. */
export const configurationFileName = '.zhenggairc.json';

/** What one layer says; parts that it does not speak of are absent. */
export interface SettingsLayer {
  readonly kind?: DocumentKind;
  readonly lang?: Locale;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly docx?: Readonly<Record<string, unknown>>;
}

/** Settings for those documents that the globs match. */
export interface SettingsOverride extends SettingsLayer {
  readonly files: readonly string[];
}

/** A configuration file as far as it is right. */
export interface Configuration extends SettingsLayer {
  /** False where the configuration above adds to this one; else it stands alone. */
  readonly root: boolean;
  /** Relative paths, each with its place in the text. */
  readonly extends: readonly (TextRange & { readonly path: string })[];
  readonly overrides: readonly SettingsOverride[];
  /** Patterns as in .gitignore. */
  readonly ignore: readonly string[];
}

/** A text that was read as a configuration, with what is wrong in it. Ranges count from behind its BOM. */
export interface ParsedConfiguration {
  readonly value: Configuration;
  readonly text: string;
  readonly root: JsonNode | null;
  readonly findings: readonly Finding[];
}

export const emptyConfiguration: Configuration = { root: true, extends: [], overrides: [], ignore: [] };
