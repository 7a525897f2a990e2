import { documentKinds } from '../bulletin/model.ts';
import { locales } from '../locale/locale.ts';
import type { Rule } from '../rules/rule.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkGlob, checkIgnorePattern } from './glob.ts';
import type { JsonNode } from './json-tree.ts';
import { object, type ReportUnknown } from './object-shape.ts';
import type { SeveritySetting } from './settings.ts';
import { anything, choice, described, dictionary, flag, list, oneOrMore, text, wrong, type JsonSchema, type Shape } from './shape.ts';

export const severitySettings: readonly SeveritySetting[] = ['off', 'info', 'warning', 'error'];

/** A rule's setting as written; its options still have to be held against the rule's own schema. */
export interface RawRuleSetting {
  readonly severity: SeveritySetting | null;
  readonly options: { readonly rule: Rule; readonly node: JsonNode } | null;
}

/** Where the schema of a rule's options comes from; without it they may be anything. */
export type OptionSchema = (rule: Rule) => JsonSchema;

/** The shape of `.zhenggairc.json` for a set of rules. */
export function configurationShape(rules: readonly Rule[], optionSchema: OptionSchema = () => ({ type: 'object' })) {
  const layer = {
    kind: described(choice(documentKinds), '文种；不写则由文档判断。 / Kind of document; left out, the document tells.'),
    lang: described(choice(locales), '消息的语言。 / Language of messages.'),
    rules: described(rulesShape(rules, optionSchema), '各规则的级别和选项。 / Severity and options of each rule.'),
    words: described(wordsShape(), '自己的易错词：错误写法 → 正确写法；写成它自己的不再报告。 / Your own confusable words: wrong → right; one mapped to itself is not reported.'),
    docx: described(docxShape(), 'Word文件的版式。 / Layout of the Word file.'),
  };
  const globs = described(oneOrMore(text(checkGlob)), '相对于本文件的路径模式。 / Globs relative to this file.');
  return object({
    $schema: text(),
    root: described(flag(), 'false：再与上级文件夹的配置合并；默认true。 / false: the configuration above adds to this one; default true.'),
    extends: described(oneOrMore(located()), '继承的配置文件，相对路径。 / Configurations to build on, relative paths.'),
    ...layer,
    overrides: described(list(object({ files: globs, ...layer }, { required: ['files'] })), '对一部分文件另作规定，后面的优先。 / Settings for some of the files, later ones first.'),
    ignore: described(list(text(checkIgnorePattern)), '查找文件夹时跳过的文件，写法同.gitignore。 / Files that a search of folders skips, as in .gitignore.'),
  });
}

/** A path with its place, since what is wrong with it shows only when it is followed. */
function located(): Shape<{ readonly path: string; readonly start: number; readonly end: number }> {
  const path = text();
  return {
    schema: path.schema,
    read: (node, name, report) => {
      const read = path.read(node, name, report);
      return read === null ? null : { path: read, start: node.start, end: node.end };
    },
  };
}

function rulesShape(rules: readonly Rule[], optionSchema: OptionSchema): Shape<Readonly<Record<string, RawRuleSetting>>> {
  const settings = Object.fromEntries(rules.map((rule) => [rule.id, ruleShape(rule, optionSchema(rule))]));
  const shape = object(settings, { unknown: reportUnknownRule });
  // Every value is a rule's setting, whatever its key.
  return shape as unknown as Shape<Readonly<Record<string, RawRuleSetting>>>;
}

const reportUnknownRule: ReportUnknown = ({ key, keyRange }, known, report) => {
  const nearest = nearestName(key, known);
  if (nearest === null) report('unknown', keyRange, { rule: key });
  else report('unknownNearest', keyRange, { rule: key, nearest });
};

/** `"off"`, or `{ "severity": …, "options": … }`. */
function ruleShape(rule: Rule, options: JsonSchema): Shape<RawRuleSetting> {
  const severity = choice(severitySettings);
  const full = object({ severity, options: { ...optionsShape(), schema: options } });
  return {
    schema: { description: `${rule.summary['zh-CN']} / ${rule.summary.en}`, anyOf: [severity.schema, full.schema] },
    read: (node, name, report) => {
      if (node.kind !== 'object') {
        const level = severity.read(node, name, report);
        return level === null ? null : { severity: level, options: null };
      }
      const read = full.read(node, name, report);
      if (read === null) return null;
      return { severity: read.severity ?? null, options: read.options === undefined ? null : { rule, node: read.options } };
    },
  };
}

function optionsShape(): Shape<JsonNode> {
  return { schema: {}, read: (node, name, report) => (node.kind === 'object' ? node : wrong('notObject', node, name, report)) };
}

function wordsShape(): Shape<Readonly<Record<string, string>>> {
  const words = dictionary(text());
  return {
    schema: words.schema,
    read: (node, name, report) => {
      const read = words.read(node, name, report);
      if (read === null || node.kind !== 'object') return null;
      for (const { key, keyRange } of node.members) {
        if (key === '') report('emptyString', keyRange, { key: name });
      }
      return Object.fromEntries(Object.entries(read).filter(([wrongWord]) => wrongWord !== ''));
    },
  };
}

/** What the Word file can be told; what stands inside is the Word writer's affair. */
function docxShape(): Shape<Readonly<Record<string, unknown>>> {
  return object({
    fonts: described(dictionary(text()), '各处的字体名。 / Names of fonts by place.'),
    seal: described(flag(), '是否加盖印章：决定署名和日期的位置。 / Whether a seal will be put on: moves signature and date.'),
    header: described(anything(), '版头：发文机关标志等。 / The header: authority’s name and so on.'),
    keepHeadings: described(flag(), '标题不落在页末；默认true。 / Keep headings off the page’s foot; default true.'),
  });
}
