import type * as zod from 'zod';
import { documentKinds } from '../bulletin/model.ts';
import { locales, type Localized } from '../locale/locale.ts';
import type { Rule } from '../rules/rule.ts';
import { checkGlob, checkIgnorePattern, type CheckPattern } from './glob.ts';
import type { SeveritySetting } from './settings.ts';

type Zod = typeof zod;

const severitySettings: readonly SeveritySetting[] = ['off', 'info', 'warning', 'error'];

export type ConfigurationSchema = ReturnType<typeof configurationSchema>;

/** `.zhenggairc.json` as the schema accepts it. */
export type CheckedConfiguration = zod.output<ConfigurationSchema>;

/** What the top and every override can say. */
export type CheckedLayer = Pick<CheckedConfiguration, 'kind' | 'lang' | 'rules' | 'words' | 'docx'>;

export type CheckedRuleSetting = NonNullable<CheckedLayer['rules']>[string];

/** The schema of `.zhenggairc.json` for a set of rules, with texts for editors. Handed zod, which is loaded only where there is a configuration. */
export function configurationSchema(z: Zod, rules: readonly Rule[]) {
  const text = z.string().min(1);
  const globs = oneOrMore(z, pattern(z, checkGlob)).describe('相对于本文件的路径模式。 / Globs relative to this file.');
  const layer = {
    kind: z.enum(documentKinds).describe('文种；不写则由文档判断。 / Kind of document; left out, the document tells.').optional(),
    lang: z.enum(locales).describe('消息的语言。 / Language of messages.').optional(),
    // The rules stand at the top and in every override: with an id of its own, the JSON schema says them once.
    rules: rulesSchema(z, rules).optional().meta({ id: 'rules', description: '各规则的级别和选项。 / Severity and options of each rule.' }),
    words: z.record(text, text).describe('自己的易错词：错误写法 → 正确写法；写成它自己的不再报告。 / Your own confusable words: wrong → right; one mapped to itself is not reported.').optional(),
    docx: docxSchema(z).describe('Word文件的版式。 / Layout of the Word file.').optional(),
  };
  return z.strictObject({
    $schema: text.optional(),
    root: z.boolean().describe('false：再与上级文件夹的配置合并；默认true。 / false: the configuration above adds to this one; default true.').optional(),
    extends: oneOrMore(z, text).describe('继承的配置文件，相对路径。 / Configurations to build on, relative paths.').optional(),
    ...layer,
    overrides: z.array(z.strictObject({ files: globs, ...layer })).describe('对一部分文件另作规定，后面的优先。 / Settings for some of the files, later ones first.').optional(),
    ignore: z.array(pattern(z, checkIgnorePattern)).describe('查找文件夹时跳过的文件，写法同.gitignore。 / Files that a search of folders skips, as in .gitignore.').optional(),
  });
}

function oneOrMore(z: Zod, item: zod.ZodString) {
  return z.union([item, z.array(item)]);
}

/** What is wrong with a pattern travels in the issue: which message, and its data. */
function pattern(z: Zod, check: CheckPattern): zod.ZodString {
  return z.string().min(1).check(({ value, issues }) => {
    const mistake = check(value);
    if (mistake !== null) issues.push({ code: 'custom', input: value, params: { mistake } });
  });
}

function rulesSchema(z: Zod, rules: readonly Rule[]) {
  const severity = z.enum(severitySettings);
  // Most rules have no options, and one schema serves them all: making one takes longer than using it.
  const withoutOptions = ruleSchema(z, severity, z.strictObject({}));
  const schemaOf = (rule: Rule) => (rule.options === undefined ? withoutOptions : ruleSchema(z, severity, optionsSchema(z, rule.options(z), rule.optionDocs)));
  return z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, schemaOf(rule).optional().register(z.globalRegistry, { description: inBoth(rule.summary) })])));
}

/** `"off"`, or `{ "severity": …, "options": … }`. */
function ruleSchema(z: Zod, severity: zod.ZodType<SeveritySetting>, options: zod.ZodType) {
  return z.union([severity, z.strictObject({ severity: severity.optional(), options: options.optional() })]);
}

function optionsSchema(z: Zod, options: zod.ZodType, docs: Rule['optionDocs']): zod.ZodType {
  for (const [name, option] of options instanceof z.ZodObject ? Object.entries(options.shape) : []) {
    const doc = docs?.[name];
    if (doc !== undefined) z.globalRegistry.add(option, { description: inBoth(doc) });
  }
  return options;
}

/** What the Word file can be told; what stands in the header is the Word writer's affair. */
function docxSchema(z: Zod) {
  const text = z.string().min(1);
  return z.strictObject({
    fontSet: z.enum(['gb2312', 'plain']).describe('字体名：gb2312（仿宋_GB2312、楷体_GB2312，默认）或plain（仿宋、楷体）。 / Names of fonts: gb2312 (default) or plain, as Windows has them.').optional(),
    fonts: z.record(z.string(), text).describe('各处的字体名：title、heading、subheading、body、pageNumber。 / Names of fonts by place: title, heading, subheading, body, pageNumber.').optional(),
    seal: z.boolean().describe('是否加盖印章：决定署名和日期的位置。 / Whether a seal will be put on: moves signature and date.').optional(),
    header: z.unknown().describe('版头：name为发文机关标志，默认用发文机关；false不印版头。 / The header: name is what stands in red, by default the issuer; false leaves it out.').optional(),
    keepHeadings: z.boolean().describe('标题不落在页末；默认true。 / Keep headings off the page’s foot; default true.').optional(),
  });
}

function inBoth(text: Localized): string {
  return `${text['zh-CN']} / ${text.en}`;
}
