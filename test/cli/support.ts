import { runCli } from '../../server/src/cli/run-cli.ts';
import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from '../support/memory-host.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly host: MemoryHost;
}

/** Runs the command line in memory, with a working folder `/project` (or `C:\project`). */
export async function run(argv: readonly string[], options: MemoryHostOptions = {}): Promise<CliRun> {
  const host = createMemoryHost(options);
  return runOn(host, argv);
}

export async function runOn(host: MemoryHost, argv: readonly string[]): Promise<CliRun> {
  const before = { out: host.output().length, err: host.errors().length };
  const code = await runCli(argv, host);
  return { code, out: host.output().slice(before.out), err: host.errors().slice(before.err), host };
}

/** A bulletin without a finding above info. */
export const cleanBulletin = `# 中共临江县水务局党组关于巡察整改进展情况的通报

根据县委统一部署，2022年9月5日至2022年11月10日，县委第二巡察组对县水务局党组进行了巡察。2022年12月6日，县委巡察组反馈了巡察意见。按照巡察工作有关要求，现将巡察整改情况予以公布。

## 一、整改工作组织情况

局党组高度重视，召开专题会议研究部署，建立整改台账。

## 二、反馈问题整改情况

#### 问题一：河道巡查不够经常

整改情况：

1. 修订巡查办法，明确巡查频次，2023年2月底前落实巡查责任人42名。
2. 每月通报一次巡查情况，对排名靠后的镇进行约谈。该问题已完成整改。

#### 问题二：饮水工程管护不到位

整改情况：

1. 投入资金312万元，改造管网18公里，2023年3月31日前完成工程6处。
2. 聘请专业机构每季度检测一次水质，结果向社会公开。该问题已完成整改。

## 三、下一步工作

继续抓好后续整改，巩固整改成果。

欢迎干部群众对整改落实情况进行监督。联系方式：电话0730-5550126；邮政信箱：临江县水务局办公室；电子邮箱：shuiwu@linjiang.example。

中共临江县水务局党组

2023年6月12日
`;

/** The same with an error (problem numbers 1, 3), a warning and an info that are repaired safely (01月; a space). */
export const faultyBulletin = cleanBulletin.replace('问题二：', '问题三：').replace('2023年3月31日', '2023年03月31日').replace('312万元', ' 312 万元');

/** With a warning only. */
export const warnedBulletin = cleanBulletin.replace('2023年3月31日', '2023年03月31日');

export const ordinaryMarkdown = '# 使用说明\n\n安装以后运行程序。\n\n1. 第一步\n2. 第二步\n';

/** Text in GB 2312, byte by byte: 整改情况通报 and a line end. */
export const gbkBytes = new Uint8Array([0xd5, 0xfb, 0xb8, 0xc4, 0xc7, 0xe9, 0xbf, 0xf6, 0xcd, 0xa8, 0xb1, 0xa8, 0x0a, 0x0a, 0xce, 0xca, 0xcc, 0xe2, 0xd2, 0xbb, 0xa3, 0xba, 0xb2, 0xbb, 0xb9, 0xbb, 0xd6, 0xd8, 0xca, 0xd3, 0xa1, 0xa3, 0x0a]);

export function utf16(text: string, order: 'le' | 'be', bom: 'bom' | 'no-bom'): Uint8Array {
  const bytes = Buffer.from((bom === 'bom' ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

/** Bytes of a text that GB 18030 holds, by asking the decoder for every pair: Node has no encoder. */
export function encodeGbk(text: string): Uint8Array {
  const table = gbkTable();
  return new Uint8Array(Array.from(text).flatMap((char) => (char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : [...(table.get(char) ?? [0x3f])])));
}

let cachedTable: ReadonlyMap<string, readonly number[]> | null = null;

function gbkTable(): ReadonlyMap<string, readonly number[]> {
  if (cachedTable !== null) return cachedTable;
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  cachedTable = table;
  return table;
}
