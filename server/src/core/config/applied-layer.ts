import type { RuleSetting, Settings } from './settings.ts';
import { defaultSettings } from './settings.ts';
import type { SettingsLayer } from './configuration.ts';

/** Where a layer's values were written. */
export type LayerOrigin =
  | { readonly kind: 'editor' }
  | { readonly kind: 'file'; readonly path: string; /** Which of `overrides`, from 0; null = the file's own settings. */ readonly override: number | null }
  | { readonly kind: 'command-line' };

export interface AppliedLayer {
  readonly origin: LayerOrigin;
  readonly values: SettingsLayer;
}

/** Puts layers over one another, the last on top: rules by severity and by single option, words and docx by key. */
export function mergeLayers(layers: readonly AppliedLayer[]): Settings {
  return layers.reduce<Settings>((settings, { values }) => mergeLayer(settings, values), defaultSettings);
}

function mergeLayer(settings: Settings, layer: SettingsLayer): Settings {
  return {
    kind: layer.kind ?? settings.kind,
    lang: layer.lang ?? settings.lang,
    rules: layer.rules === undefined ? settings.rules : mergeRules(settings.rules, layer.rules),
    words: layer.words === undefined ? settings.words : { ...settings.words, ...layer.words },
    docx: layer.docx === undefined ? settings.docx : mergeDeep(settings.docx, layer.docx),
  };
}

type RuleSettings = Readonly<Record<string, RuleSetting>>;
type Data = Readonly<Record<string, unknown>>;

function mergeRules(below: RuleSettings, above: RuleSettings): RuleSettings {
  const merged = new Map(Object.entries(below));
  for (const [id, setting] of Object.entries(above)) {
    const known = merged.get(id);
    merged.set(id, {
      severity: setting.severity ?? known?.severity ?? null,
      options: setting.options === null ? (known?.options ?? null) : { ...known?.options, ...setting.options },
    });
  }
  return Object.fromEntries(merged);
}

function mergeDeep(below: Data, above: Data): Data {
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const known = merged.get(key);
    merged.set(key, isData(known) && isData(value) ? mergeDeep(known, value) : value);
  }
  return Object.fromEntries(merged);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
