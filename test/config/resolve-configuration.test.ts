import { describe, expect, it } from 'vitest';
import { createConfigurationResolver, type ConfigurationSource, type ResolvedConfiguration } from '../../server/src/core/config/resolve-configuration.ts';
import { settingSources } from '../../server/src/core/config/setting-sources.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { SettingsLayer } from '../../server/src/core/config/configuration.ts';
import { createWorld, describeFinding, someRules, type World } from '../support/configuration-world.ts';

interface Layers {
  readonly editorLayer?: SettingsLayer;
  readonly commandLineLayer?: SettingsLayer;
}

function resolve(host: World, documentPath: string, source: ConfigurationSource, layers: Layers = {}): Promise<ResolvedConfiguration> {
  return createConfigurationResolver({ host, rules: someRules, ...layers }).resolve(documentPath, source);
}

const nearest = { kind: 'nearest', folder: '/w' } as const;

function json(value: unknown): string {
  return JSON.stringify(value);
}

function severities({ settings }: ResolvedConfiguration): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(settings.rules).map(([id, { severity }]) => [id, severity]));
}

function mistakes(resolved: ResolvedConfiguration): readonly string[] {
  return resolved.mistakes.flatMap(({ path, text, findings }) => findings.map((finding) => `${path}: ${describeFinding(finding, text)}`));
}

describe('which configuration counts', () => {
  it('is none where there is none', async () => {
    const resolved = await resolve(createWorld({}), '/w/a/b.md', nearest);
    expect(resolved).toEqual({ settings: defaultSettings, ignored: false, layers: [], mistakes: [], consulted: ['/w/a/.zhenggairc.json', '/w/.zhenggairc.json'] });
  });

  it('is the nearest upwards, alone', async () => {
    const world = createWorld({
      '/w/.zhenggairc.json': json({ rules: { 'missing-title': 'off' } }),
      '/w/a/.zhenggairc.json': json({ rules: { 'missing-deadline': 'info' } }),
    });
    expect(severities(await resolve(world, '/w/a/b/c.md', nearest))).toEqual({ 'missing-deadline': 'info' });
    expect(severities(await resolve(world, '/w/c.md', nearest))).toEqual({ 'missing-title': 'off' });
  });

  it('adds what is above where it says root: false', async () => {
    const world = createWorld({
      '/.zhenggairc.json': json({ rules: { 'missing-status': 'error' } }),
      '/w/.zhenggairc.json': json({ lang: 'en', rules: { 'missing-title': 'off', 'missing-deadline': { options: { accept: ['date'] } } } }),
      '/w/a/.zhenggairc.json': json({ root: false, rules: { 'missing-deadline': 'info' } }),
    });
    const { settings } = await resolve(world, '/w/a/b.md', nearest);
    expect(settings.lang).toBe('en');
    expect(settings.rules).toEqual({ 'missing-title': { severity: 'off', options: null }, 'missing-deadline': { severity: 'info', options: { accept: ['date'] } } });
  });

  it('never lies above the workspace folder, but may for a document outside of it', async () => {
    const world = createWorld({ '/.zhenggairc.json': json({ lang: 'en' }) });
    expect((await resolve(world, '/w/a.md', nearest)).settings.lang).toBe('zh-CN');
    expect((await resolve(world, '/other/a.md', nearest)).settings.lang).toBe('en');
    expect((await resolve(world, '/other/a.md', { kind: 'nearest', folder: null })).settings.lang).toBe('en');
  });

  it('is the named one, or none', async () => {
    const world = createWorld({ '/w/.zhenggairc.json': json({ lang: 'en' }), '/ci/strict.json': json({ overrides: [{ files: 'docs/*.md', kind: 'report' }] }) });
    const named = { kind: 'file', path: '/ci/strict.json', base: '/w' } as const;
    expect((await resolve(world, '/w/docs/a.md', named)).settings).toEqual({ ...defaultSettings, kind: 'report' });
    expect((await resolve(world, '/w/docs/a.md', { kind: 'none' })).settings).toEqual(defaultSettings);
  });

  it('is told missing where it is named', async () => {
    const resolved = await resolve(createWorld({}), '/w/a.md', { kind: 'file', path: '/w/no.json', base: '/w' });
    expect(mistakes(resolved)).toEqual(['/w/no.json: missing ']);
  });

  it('is told unreadable, and what is above does not take its place', async () => {
    const world = createWorld({ '/w/.zhenggairc.json': json({ lang: 'en' }), '/w/a/.zhenggairc.json': { unreadable: 'EACCES' } });
    const resolved = await resolve(world, '/w/a/b.md', nearest);
    expect(mistakes(resolved)).toEqual(['/w/a/.zhenggairc.json: unreadable ']);
    expect(resolved.settings.lang).toBe('zh-CN');
  });

  it('is found on Windows', async () => {
    const world = createWorld(
      {
        'C:\\w\\.zhenggairc.json': json({ extends: '../shared/base.json', overrides: [{ files: '台账/**', kind: 'ledger' }], ignore: ['归档/'] }),
        'C:\\shared\\base.json': json({ lang: 'en' }),
      },
      'win32',
    );
    const source = { kind: 'nearest', folder: 'C:\\w' } as const;
    expect((await resolve(world, 'C:\\w\\台账\\2023\\一.md', source)).settings).toMatchObject({ kind: 'ledger', lang: 'en' });
    expect(await resolve(world, 'C:\\w\\归档\\旧.md', source)).toMatchObject({ ignored: true, settings: { kind: null } });
    expect(await resolve(world, 'D:\\x\\a.md', source)).toMatchObject({ settings: defaultSettings, consulted: ['D:\\x\\.zhenggairc.json', 'D:\\.zhenggairc.json'] });
  });
});

describe('layers', () => {
  it('lie over one another: editor, extends, file, override, command line', async () => {
    const world = createWorld({
      '/w/base.json': json({ kind: 'plan', rules: { 'missing-title': 'info', 'missing-status': 'info', 'missing-deadline': 'info', 'missing-measure': 'info' } }),
      '/w/.zhenggairc.json': json({
        extends: './base.json',
        rules: { 'missing-status': 'warning', 'missing-deadline': 'warning', 'missing-measure': 'warning' },
        overrides: [
          { files: '*.md', rules: { 'missing-deadline': 'error', 'missing-measure': 'error' } },
          { files: 'other/**', rules: { 'missing-title': 'error' } },
        ],
      }),
    });
    const resolved = await resolve(world, '/w/deep/a.md', nearest, {
      editorLayer: { lang: 'en', kind: 'report', rules: { 'vague-measure': { severity: 'info', options: null } } },
      commandLineLayer: { rules: { 'missing-measure': { severity: 'off', options: null } } },
    });
    expect(severities(resolved)).toEqual({ 'vague-measure': 'info', 'missing-title': 'info', 'missing-status': 'warning', 'missing-deadline': 'error', 'missing-measure': 'off' });
    expect(resolved.settings).toMatchObject({ kind: 'plan', lang: 'en' });
    const sources = settingSources(resolved.layers).map(({ path, value, origin }) => [path.join('.'), value, origin.kind === 'file' ? `${origin.path}#${origin.override ?? ''}` : origin.kind]);
    expect(sources).toEqual([
      ['kind', 'plan', '/w/base.json#'],
      ['lang', 'en', 'editor'],
      ['rules.vague-measure.severity', 'info', 'editor'],
      ['rules.missing-title.severity', 'info', '/w/base.json#'],
      ['rules.missing-status.severity', 'warning', '/w/.zhenggairc.json#'],
      ['rules.missing-deadline.severity', 'error', '/w/.zhenggairc.json#0'],
      ['rules.missing-measure.severity', 'off', 'command-line'],
    ]);
  });

  it('merge words and the Word layout key by key', async () => {
    const world = createWorld({
      '/w/base.json': json({ words: { 甲: '乙', 丙: '丁' }, docx: { fonts: { title: 'A', body: 'B' }, seal: true } }),
      '/w/.zhenggairc.json': json({ extends: ['base.json'], words: { 丙: '戊' }, docx: { fonts: { body: 'C' } } }),
    });
    const { settings } = await resolve(world, '/w/a.md', nearest);
    expect(settings.words).toEqual({ 甲: '乙', 丙: '戊' });
    expect(settings.docx).toEqual({ fonts: { title: 'A', body: 'C' }, seal: true });
  });

  it('hold globs against the folder of the configuration that was found, also those of what it extends', async () => {
    const world = createWorld({
      '/shared/base.json': json({ overrides: [{ files: ['方案/**/*.md', '*台账.md', './a/b.md'], kind: 'plan' }], ignore: ['归档', '/草稿/*', '!/草稿/留.md'] }),
      '/w/.zhenggairc.json': json({ extends: '../shared/base.json' }),
    });
    const resolver = createConfigurationResolver({ host: world, rules: someRules });
    const kinds = await Promise.all(
      ['方案/一.md', '方案/x/y/二.md', '深/深/三台账.md', 'a/b.md', 'c/a/b.md', '方案.md'].map(async (file) => (await resolver.resolve(`/w/${file}`, nearest)).settings.kind),
    );
    expect(kinds).toEqual(['plan', 'plan', 'plan', 'plan', null, null]);
    const ignored = await Promise.all(['归档/a.md', 'x/归档/b/c.md', '草稿/a.md', '草稿/留.md', 'x/草稿/a.md', 'a.md'].map(async (file) => (await resolver.resolve(`/w/${file}`, nearest)).ignored));
    expect(ignored).toEqual([true, true, true, false, false, false]);
  });

  it('are read and parsed once for many documents, which share their settings', async () => {
    const world = createWorld({ '/w/.zhenggairc.json': json({ extends: './base.json', overrides: [{ files: 'a/*.md', lang: 'en' }] }), '/w/base.json': json({ kind: 'report' }) });
    const resolver = createConfigurationResolver({ host: world, rules: someRules });
    const documents = Array.from({ length: 40 }, (_, index) => `/w/${index % 2 === 0 ? 'a' : 'b'}/${index}.md`);
    const resolved = await Promise.all(documents.map((document) => resolver.resolve(document, nearest)));
    expect([...world.reads.values()].every((count) => count === 1)).toBe(true);
    expect(new Set(resolved.map(({ settings }) => settings)).size).toBe(2);
  });
});

describe('extends', () => {
  it.each([
    ['missing', './no.json', {}, ['/w/.zhenggairc.json: extendsMissing "./no.json"']],
    ['unreadable', './x.json', { '/w/x.json': { unreadable: 'EISDIR' } }, ['/w/.zhenggairc.json: extendsUnreadable "./x.json"']],
    ['itself', './.zhenggairc.json', {}, ['/w/.zhenggairc.json: extendsCycle "./.zhenggairc.json"']],
    ['in a circle', './x.json', { '/w/x.json': json({ extends: 'y/y.json' }), '/w/y/y.json': json({ extends: '../.zhenggairc.json' }) }, ['/w/y/y.json: extendsCycle "../.zhenggairc.json"']],
    ['absolute', '/etc/x.json', {}, ['/w/.zhenggairc.json: extendsNotRelative "/etc/x.json"']],
    ['on a drive', 'C:\\x.json', {}, ['/w/.zhenggairc.json: extendsNotRelative "C:\\\\x.json"']],
    ['an address', 'https://a.example/x.json', {}, ['/w/.zhenggairc.json: extendsNotRelative "https://a.example/x.json"']],
    ['beyond the root', '../../../x.json', {}, ['/w/.zhenggairc.json: extendsOutside "../../../x.json"']],
    ['with a mistake of its own', './x.json', { '/w/x.json': '{ "kind": 1 }' }, ['/w/x.json: notAllowed 1']],
    ['broken', './x.json', { '/w/x.json': '{' }, ['/w/x.json: expectedToken {']],
  ] as const)('%s is told in its place', async (_name, path, files, expected) => {
    const resolved = await resolve(createWorld({ ...files, '/w/.zhenggairc.json': json({ extends: path, lang: 'en' }) }), '/w/a.md', nearest);
    expect(mistakes(resolved)).toEqual(expected);
    expect(resolved.settings.lang).toBe('en');
  });

  it('too deep or too many is told, and never runs away', async () => {
    const deep = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`/w/${index}.json`, json({ extends: `./${index + 1}.json` })]));
    const first = await resolve(createWorld({ ...deep, '/w/.zhenggairc.json': json({ extends: './0.json' }) }), '/w/a.md', nearest);
    expect(mistakes(first)).toEqual(['/w/9.json: extendsTooDeep "./10.json"']);
    const wide = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/w/${index}.json`, json({ extends: Array.from({ length: 9 }, (__, times) => `${'./'.repeat(times + 1)}${index + 1}.json`) })]));
    const second = await resolve(createWorld({ ...wide, '/w/9.json': '{}', '/w/.zhenggairc.json': json({ extends: './0.json' }) }), '/w/a.md', nearest);
    expect(mistakes(second).every((each) => each.includes('extendsTooMany'))).toBe(true);
    expect(mistakes(second).length).toBeGreaterThan(0);
    // One path again and again is one path.
    const again = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`/w/${index}.json`, json({ extends: Array.from({ length: 3000 }, () => `./${index + 1}.json`) })]));
    const third = createWorld({ ...again, '/w/8.json': json({ extends: Array.from({ length: 3000 }, () => './none.json') }), '/w/.zhenggairc.json': json({ extends: './0.json' }) });
    expect(mistakes(await resolve(third, '/w/a.md', nearest))).toEqual(['/w/8.json: extendsMissing "./none.json"']);
  });

  it('of a diamond counts twice and is no circle', async () => {
    const world = createWorld({
      '/w/.zhenggairc.json': json({ extends: ['./a.json', './b.json'] }),
      '/w/a.json': json({ extends: './c.json', lang: 'en' }),
      '/w/b.json': json({ extends: './c.json' }),
      '/w/c.json': json({ kind: 'plan' }),
    });
    const resolved = await resolve(world, '/w/x.md', nearest);
    expect(mistakes(resolved)).toEqual([]);
    expect(resolved.settings).toMatchObject({ kind: 'plan', lang: 'en' });
    expect(resolved.consulted).toEqual(['/w/.zhenggairc.json', '/w/a.json', '/w/c.json', '/w/b.json']);
  });
});
