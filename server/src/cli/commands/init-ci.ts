import type { Locale, Localized } from '../../core/locale/locale.ts';
import { toolVersion } from '../version.ts';

export const ciHosts = ['github', 'gitlab', 'pre-commit'] as const;

export type CiHost = (typeof ciHosts)[number];

export interface CiFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What `init --ci HOST` writes. Tags of releases are `v` and the version, and carry the built command line. */
export function ciFile(host: CiHost, locale: Locale): CiFile {
  return { path: paths[host], text: texts[host][locale].replaceAll('{version}', toolVersion).replaceAll('{lang}', locale) };
}

const paths: Readonly<Record<CiHost, string>> = { github: '.github/workflows/zhenggai.yml', gitlab: '.gitlab-ci.yml', 'pre-commit': '.pre-commit-config.yaml' };

const github = `name: {name}
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  zhenggai:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # {history}
          fetch-depth: 0
      - uses: zhenggai/zhenggai@v{version}
        with:
          lang: {lang}
          # {since}
          # since: auto
`;

const gitlab = `# {intro}
include:
  - project: zhenggai/zhenggai
    ref: v{version}
    file: /ci/gitlab.yml

zhenggai:
  variables:
    ZHENGGAI_OPTIONS: --lang {lang}
    # {offline}
    # ZHENGGAI: node tools/zhenggai/dist/cli.js
`;

const preCommit = `# {intro}
repos:
  - repo: https://github.com/zhenggai/zhenggai
    rev: v{version}
    hooks:
      - id: zhenggai
        args: [--lang, {lang}]
`;

const texts: Readonly<Record<CiHost, Localized>> = {
  github: {
    'zh-CN': fill(github, { name: '整改通报检查', history: '比较版本需要完整的历史', since: '只检查合并请求里改动的文档，只报告新问题' }),
    en: fill(github, { name: 'Rectification bulletins', history: 'Comparing versions takes the whole history', since: 'Only what a pull request changes, only findings that are new' }),
  },
  gitlab: {
    'zh-CN': fill(gitlab, { intro: '整改通报检查：合并请求里显示代码质量报告和测试结果', offline: '不能联网时，把发布文件放进仓库，去掉下一行的注释' }),
    en: fill(gitlab, { intro: 'Rectification bulletins: code quality and test reports in merge requests', offline: 'Without a network, put the release files into the repository and use the next line' }),
  },
  'pre-commit': {
    'zh-CN': fill(preCommit, { intro: '每次提交前检查整改通报：pip install pre-commit && pre-commit install' }),
    en: fill(preCommit, { intro: 'Checks rectification bulletins before each commit: pip install pre-commit && pre-commit install' }),
  },
};

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), template);
}
