export interface KnownRule {
  readonly id: string;
  readonly summary: string;
}

interface RuleSettings {
  readonly contributes?: { readonly configuration?: { readonly properties?: { readonly 'zhenggai.rules'?: { readonly properties?: Readonly<Record<string, { readonly description?: string }>> } } } };
}

/** The rules as the manifest lists them in its settings, in the language of VS Code. */
export function knownRules(manifest: unknown): readonly KnownRule[] {
  const settings = (manifest as RuleSettings).contributes?.configuration?.properties?.['zhenggai.rules']?.properties ?? {};
  return Object.entries(settings).map(([id, { description = '' }]) => ({ id, summary: description }));
}
