import { Ajv } from 'ajv';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { readEditorSettings } from '../../../server/src/core/config/editor-settings.ts';
import { configurationJsonSchema } from '../../../server/src/core/config/json-schema.ts';
import { createConfigurationResolver } from '../../../server/src/core/config/resolve-configuration.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import { faultyBulletin, run } from '../../cli/support.ts';
import { createRandom, type Random } from '../../planted/random.ts';
import { createWorld } from '../../support/configuration-world.ts';
import { parseFaults, placeFaults, type Validate } from '../configurations/configuration-faults.ts';
import { oddConfiguration } from '../configurations/odd-values.ts';
import { oddFrontMatter } from '../configurations/odd-front-matter.ts';
import { checkFaults } from '../document-faults.ts';
import type { FaultKind } from '../fault-kind.ts';
import { mutate, mutateUnits } from '../mutate.ts';
import { quickest } from '../quickest.ts';

const mostMilliseconds = 1000;
const longest = 200_000;
const today = { year: 2024, month: 6, day: 1 };

/** What nobody may change. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Function.prototype, Map.prototype, RegExp.prototype] as const;
const ownNames = (): string => JSON.stringify(prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String)));

/** A configuration as JSON, or that with its bytes or units damaged. */
function oddText(random: Random): string {
  let text = oddConfiguration(random);
  // Each of its parts may be long, and all of them together longer than any file.
  while (text.length > longest) text = oddConfiguration(random);
  if (random.chance(0.6)) return text;
  if (random.chance(0.3)) return mutateUnits(text, random);
  const bytes = new TextEncoder().encode(text);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(mutate([bytes], Math.max(200, bytes.length), random));
}

/** Files that build on one another, in circles and beyond the folder, and a document below them. */
async function resolveFaults(random: Random): Promise<readonly string[]> {
  const names = ['/w/.zhenggairc.json', '/w/a.json', '/w/b.json', '/w/c.json', '/w/d/.zhenggairc.json', '/w/d/a.json', '/.zhenggairc.json', '/a.json', '/etc/passwd'];
  const files = Object.fromEntries(names.filter(() => random.chance(0.8)).map((name) => [name, random.chance(0.05) ? { unreadable: '没有权限' } : extending(random)]));
  const world = createWorld(files);
  const resolver = createConfigurationResolver({ host: world, rules: allRules });
  const faults: string[] = [];
  const namesOutside = Object.values(files).some((content) => typeof content === 'string' && content.includes('..'));
  // The last lies outside of the folder: only for that one the search goes up to the root.
  for (const document of ['/w/d/x.md', '/w/y.md', `/w/${'长'.repeat(200)}/${'a'.repeat(300)}b.md`, '/z/x.md']) {
    const { settings, mistakes } = await resolver.resolve(document, { kind: 'nearest', folder: '/w' });
    for (const { path, text, findings } of mistakes) faults.push(...(Object.hasOwn(files, path) ? [] : [`${path} is none of the files`]), ...findings.slice(0, 50).flatMap((finding) => placeFaults(finding, text)));
    faults.push(...settingsFaults(settings));
    if (document !== '/z/x.md' && !namesOutside && ['/a.json', '/.zhenggairc.json'].some((name) => world.reads.has(name))) faults.push('a file outside of the folder was read that nobody named');
  }
  for (const [name, times] of world.reads) if (times > 1) faults.push(`${name} was read ${times} times`);
  return faults;
}

function extending(random: Random): string {
  if (random.chance(0.4)) return oddText(random);
  const paths = ['./a.json', './b.json', './c.json', './.zhenggairc.json', '../a.json', './d/a.json'];
  return JSON.stringify({ extends: Array.from({ length: random.int(1, random.chance(0.05) ? 3000 : 4) }, () => random.pick(paths)), root: random.chance(0.5) });
}

/** A document is checked under the settings: words that look like expressions, options of every kind. */
function settingsFaults(settings: Parameters<typeof checkBulletin>[1]): readonly string[] {
  const { findings } = checkBulletin(readBulletin(faultyBulletin), settings, { today });
  return findings.filter(({ ruleId }) => ruleId === 'internal-error').map(({ data }) => JSON.stringify(data));
}

/** The command line ends with 2 where the configuration has a mistake, and tells it at its place, without a control character. */
async function commandLineFaults(random: Random): Promise<readonly string[]> {
  const text = oddText(random);
  const { code, out, err } = await run(['check', '--format', 'compact', 'a.md'], { files: { '/project/a.md': faultyBulletin, '/project/.zhenggairc.json': text } });
  const told = /^\.zhenggairc\.json:\d+:\d+: /mu.test(out);
  return [
    ...(told === (code === 2) ? [] : [`exit ${code}, ${told ? 'told' : 'not told'}: ${(out + err).slice(0, 200)}`]),
     
    ...(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(out + err) ? ['a control character reaches the terminal'] : []),
  ];
}

async function editorFaults(random: Random): Promise<readonly string[]> {
  const text = oddConfiguration(random);
  if (text.length > longest) return [];
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { findings } = await readEditorSettings(value as Readonly<Record<string, unknown>>, allRules);
  return findings.filter(({ range }) => range.start > range.end).map(({ messageId }) => messageId);
}

async function faultsOf(seed: number, validate: Validate): Promise<readonly string[]> {
  const random = createRandom(seed);
  const before = ownNames();
  const faults = await attempt(random, validate);
  return ownNames() === before ? faults : [...faults, 'a prototype was changed'];
}

function attempt(random: Random, validate: Validate): readonly string[] | Promise<readonly string[]> {
  const kind = random.int(0, 19);
  if (kind < 10) return parseFaults(oddText(random), validate);
  if (kind < 13) return resolveFaults(random);
  if (kind < 17) return checkFaults(oddFrontMatter(random)).faults;
  return kind < 19 ? editorFaults(random) : commandLineFaults(random);
}

export const oddConfigurations: FaultKind = {
  id: 'configurations',
  what: 'odd and damaged configurations, editor settings and front matter: prototype keys, files that extend each other, depth, globs and anchors that explode, words that look like expressions; all that the JSON schema rejects is told at its place, nothing takes a second',
  full: 20_000, short: 400, place: 'thread',
  start: async () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(await configurationJsonSchema(allRules));
    let slowest = 0;
    return {
      trial: async (seed) => {
        const started = performance.now();
        const faults = await faultsOf(seed, validate);
        const took = performance.now() - started;
        slowest = Math.max(slowest, took);
        if (took > mostMilliseconds && (await quickest(() => faultsOf(seed, validate))) > mostMilliseconds) return `took ${Math.round(took)} ms`;
        return faults.length === 0 ? null : [...new Set(faults)].slice(0, 3).join('; ');
      },
      note: () => null,
      figures: () => [{ words: 'the slowest took {} ms', value: Math.round(slowest), together: 'most' }],
      stop: () => Promise.resolve(),
    };
  },
};
