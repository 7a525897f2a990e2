/** What a person types into the stops of a snippet, by their numbers. */
export type Filling = Readonly<Record<number, string>>;

const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2023', CURRENT_MONTH: '06', CURRENT_DATE: '09' };

/**
 * A snippet's text as VS Code inserts it: stops filled, of choices the first one where nothing was chosen, of repeated stops the same everywhere.
 * A stop without choices that nobody fills keeps its default.
 */
export function expand(body: readonly string[], filling: Filling): string {
  const values = new Map<number, string>(Object.entries(filling).map(([stop, value]) => [Number(stop), value]));
  return body
    .join('\n')
    .replace(/\$\{([A-Z_]+)(?:\/\^0\/\/)?\}/gu, (all, name: string) => variable(name, all.includes('/')))
    .replace(/\$\{(\d+)\|([^|}]*)\|\}/gu, (_, stop: string, choices: string) => remember(values, Number(stop), choices.split(',')[0] ?? ''))
    .replace(/\$\{(\d+):([^}]*)\}/gu, (_, stop: string, initial: string) => remember(values, Number(stop), initial))
    .replace(/\$(\d+)/gu, (_, stop: string) => values.get(Number(stop)) ?? '');
}

/** The stops that stand in a snippet, without the last place of the cursor. */
export function stopsOf(body: readonly string[]): readonly number[] {
  const found = [...body.join('\n').matchAll(/\$\{?(\d+)/gu)].map(([, stop]) => Number(stop));
  return [...new Set(found)].filter((stop) => stop > 0).sort((a, b) => a - b);
}

function remember(values: Map<number, string>, stop: number, initial: string): string {
  const value = values.get(stop) ?? initial;
  values.set(stop, value);
  return value;
}

function variable(name: string, withoutZero: boolean): string {
  const value = variables[name];
  if (value === undefined) throw new Error(`Unknown variable ${name}`);
  return withoutZero ? value.replace(/^0/u, '') : value;
}
