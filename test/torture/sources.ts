import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileTexts } from '../docx/support/hostile-texts.ts';
import { allDialects, cleanText } from '../planted/run-planted.ts';

/** Documents to be damaged: those of the tests and samples, clean ones in every dialect, pasted HTML, texts that are hostile already. */
export function sourceDocuments(): readonly Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  const folders = ['test/bulletin/structure/dialects', 'test/bulletin/facts/ordinary', 'test/from-word/samples', 'samples', '../shared/corpus'];
  const files = folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).filter((name) => /\.(?:md|html|txt)$/u.test(name)).map((name) => readFileSync(join(folder, name))));
  const written = [...allDialects.map((dialect, index) => cleanText(dialect, index + 1)), ...Object.values(hostileTexts), frontMatter, suppressions];
  return [...files.map((bytes) => new Uint8Array(bytes)), ...written.map((text) => encoder.encode(text))].filter(({ length }) => length > 0);
}

const frontMatter = `---
kind: bulletin
title: 关于巡察整改进展情况的通报
发文机关: 中共临江县水务局党组
发文字号: 临水党〔2023〕6号
dateOfIssue: 2023-06-12
主送: [局属各单位, 机关各股室]
secrecy: 内部
attachments:
  - 整改台账
rectificationPeriod: { start: 2022-12-06, end: 2023-03-06 }
---

# 关于巡察整改进展情况的通报

#### 问题一：河道巡查不够经常

整改情况：

1. 修订巡查办法，2023年2月底前落实。
`;

const suppressions = `# 关于巡察整改进展情况的通报

<!-- zhenggai-disable half-width-punctuation：引用原文 -->

#### 问题一：学习不够,落实不够

<!-- zhenggai-disable-next-block missing-deadline, no-such-rule：原文如此 -->

整改情况：已整改。

<!-- zhenggai-enable half-width-punctuation -->
<!-- zhenggai-disable-file date-format -->
`;
