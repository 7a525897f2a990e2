import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { allCommands } from '../../client/src/commands/all-commands.ts';

interface Step { readonly id: string; readonly title: string; readonly description: string; readonly media: { readonly markdown?: string; readonly svg?: string }; readonly completionEvents?: readonly string[] }
interface Setting { readonly type: unknown; readonly default?: unknown; readonly scope?: string; readonly markdownDescription?: string; readonly enum?: readonly unknown[]; readonly enumDescriptions?: readonly string[] }
interface MenuItem { readonly command?: string; readonly submenu?: string }
interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly publisher: string;
  readonly keywords: readonly string[];
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean }; readonly virtualWorkspaces: boolean };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly submenus: readonly { readonly id: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly views: { readonly explorer: readonly { readonly id: string }[] };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const english = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const chinese = JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8')) as Record<string, string>;
const { contributes } = manifest;

function resolve(value: string, texts: Readonly<Record<string, string>>): string {
  return value.startsWith('%') && value.endsWith('%') ? (texts[value.slice(1, -1)] ?? '') : value;
}

describe('texts of the manifest', () => {
  const used = [...text.matchAll(/"%([\w.-]+)%"/gu)].map(([, key = '']) => key);

  it('are the same set of keys in both languages, each of them used', () => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });

  it('are not empty, hold no emoji, and Chinese is Chinese', () => {
    for (const [key, value] of [...Object.entries(english), ...Object.entries(chinese)]) {
      expect(value, key).not.toBe('');
      expect(value, key).not.toMatch(/\p{Extended_Pictographic}/u);
    }
    const notChinese = Object.entries(chinese).filter(([, value]) => !/\p{Script=Han}/u.test(value)).map(([key]) => key);
    expect(notChinese.filter((key) => !key.endsWith('.media'))).toEqual([]);
  });
});

describe('commands', () => {
  const declared = contributes.commands.map(({ command }) => command);
  /** What only lenses, actions and the tree call. */
  const internal = ['zhenggai.showPlace', 'zhenggai.applyAction'];

  it('are declared where they exist, and exist where they are declared', () => {
    expect(allCommands.map(({ id }) => id).filter((id) => !internal.includes(id)).sort()).toEqual([...declared].sort());
  });

  it('are found by 整改 and by rectification in both languages, under one category', () => {
    expect(new Set(contributes.commands.map(({ category }) => category)).size).toBe(1);
    for (const texts of [english, chinese]) expect(contributes.commands.map(({ category }) => resolve(category, texts)).every((category) => category.includes('整改') && /rectification/iu.test(category))).toBe(true);
  });

  it('in menus are declared', () => {
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    for (const items of Object.values(contributes.menus)) {
      for (const { command, submenu } of items) expect(command === undefined ? submenus.has(submenu ?? '') : declared.includes(command), command ?? submenu).toBe(true);
    }
    expect(Object.keys(contributes.menus).filter((menu) => menu.startsWith('zhenggai.')).every((menu) => submenus.has(menu))).toBe(true);
  });
});

describe('settings', () => {
  it.each(Object.entries(contributes.configuration.properties))('%s has a default, a scope and a description in both languages', (name, setting) => {
    expect(name.startsWith('zhenggai.')).toBe(true);
    expect(setting).toHaveProperty('default');
    expect(setting.scope).toBe('resource');
    for (const texts of [english, chinese]) expect(resolve(setting.markdownDescription ?? '', texts).length).toBeGreaterThan(5);
    expect(setting.enumDescriptions?.length).toBe(setting.enum?.length);
  });
});

describe('the walkthrough', () => {
  const [steps = []] = contributes.walkthroughs.map((walkthrough) => walkthrough.steps);
  const own = new Set(contributes.commands.map(({ command }) => command));

  it('has four or five steps', () => {
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.length).toBeLessThanOrEqual(5);
  });

  it.each(steps)('step $id has a button in both languages, and its picture is there', ({ description, media, completionEvents }) => {
    for (const texts of [english, chinese]) {
      const buttons = [...resolve(description, texts).matchAll(/\(command:([\w.]+)\)/gu)].map(([, command = '']) => command);
      expect(buttons.length).toBeGreaterThan(0);
      expect(buttons.filter((command) => command.startsWith('zhenggai.') && !own.has(command))).toEqual([]);
      expect(existsSync(resolve(media.markdown ?? media.svg ?? '', texts))).toBe(true);
    }
    expect(completionEvents?.length).toBeGreaterThan(0);
  });
});

describe('what the marketplace and VS Code want', () => {
  it('is there', () => {
    for (const key of ['name', 'displayName', 'description', 'publisher', 'license', 'icon', 'galleryBanner', 'homepage', 'bugs', 'repository', 'categories', 'keywords', 'engines']) expect(manifest).toHaveProperty(key);
    expect(manifest.keywords.length).toBeLessThanOrEqual(30);
  });

  it('the icon is a PNG of 256 by 256', () => {
    const png = readFileSync(manifest.icon);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
    expect(statSync(manifest.icon).size).toBeLessThan(40_000);
  });

  it('nothing starts with every window', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:markdown', 'workspaceContains:**/.zhenggairc.json', 'onWebviewPanel:zhenggai.preview']);
  });

  it('Restricted Mode and virtual workspaces are declared', () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('the schema of the configuration is where the manifest says', () => {
    expect(contributes.jsonValidation.map(({ url }) => existsSync(url))).toEqual([true]);
  });
});

describe('texts of the client', () => {
  const said = readdirSync(join('client', 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => textsIn(join('client', 'src', file)));
  const bundle = JSON.parse(readFileSync(join('l10n', 'bundle.l10n.zh-cn.json'), 'utf8')) as Record<string, string>;

  it('are all translated, and nothing else is', () => {
    expect(Object.keys(bundle).sort()).toEqual([...new Set(said)].sort());
  });

  it('keep their placeholders and are Chinese', () => {
    const places = (value: string): readonly string[] => (value.match(/\{\d\}/gu) ?? []).sort();
    for (const [key, value] of Object.entries(bundle)) {
      expect(places(value), key).toEqual(places(key));
      expect(value, key).toMatch(/\p{Script=Han}/u);
    }
  });
});

/** The first argument of every `l10n.t(…)`, which has to be a plain string. */
function textsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
      const [first] = node.arguments;
      if (first === undefined || !ts.isStringLiteral(first)) throw new Error(`${file}: l10n.t wants a plain string: ${node.getText(source)}`);
      found.push(first.text);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}
