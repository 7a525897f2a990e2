import type { AppliedLayer, LayerOrigin } from './applied-layer.ts';
import type { SettingsLayer } from './configuration.ts';

/** One value of the resolved settings, and the layer that has the last word on it. */
export interface SettingSource {
  /** As in the configuration: `kind`, `rules.missing-deadline.severity`, `words.街道办`. */
  readonly path: readonly string[];
  readonly value: unknown;
  readonly origin: LayerOrigin;
}

/** Every value that a layer set, in the order in which it was first set. */
export function settingSources(layers: readonly AppliedLayer[]): readonly SettingSource[] {
  const sources = new Map<string, SettingSource>();
  for (const { origin, values } of layers) {
    for (const [path, value] of leavesOf(values)) sources.set(JSON.stringify(path), { path, value, origin });
  }
  return [...sources.values()];
}

type Leaf = readonly [path: readonly string[], value: unknown];

function leavesOf({ kind, lang, rules, words, docx }: SettingsLayer): readonly Leaf[] {
  return [
    ...(kind === undefined ? [] : [[['kind'], kind] as const]),
    ...(lang === undefined ? [] : [[['lang'], lang] as const]),
    ...Object.entries(rules ?? {}).flatMap(([id, { severity, options }]): readonly Leaf[] => [
      ...(severity === null ? [] : [[['rules', id, 'severity'], severity] as const]),
      ...Object.entries(options ?? {}).map(([name, value]) => [['rules', id, 'options', name], value] as const),
    ]),
    ...Object.entries(words ?? {}).map(([wrong, right]) => [['words', wrong], right] as const),
    ...Object.entries(docx ?? {}).map(([key, value]) => [['docx', key], value] as const),
  ];
}
