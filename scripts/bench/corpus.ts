import { createRandom, type Random } from '../../test/planted/random.ts';
import * as phrases from './phrases.ts';

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** What one writer does throughout a document. */
interface Style {
  readonly label: string;
  readonly emphasis: boolean;
}

/** Made-up bulletins: the same seed and size give the same text. `problems` decides the size, some 1.4 KB of UTF-8 each. */
export function makeBulletin(seed: number, problems: number): string {
  const random = createRandom(seed);
  const unit = `${random.pick(phrases.counties)}县${random.pick(phrases.bodies)}`;
  const style: Style = { label: random.chance(0.5) ? '**整改情况：**' : '整改情况：', emphasis: random.chance(0.3) };
  const perCategory = Math.ceil(problems / Math.max(3, Math.min(phrases.categories.length, Math.floor(problems / 6))));
  const parts = [opening(random, unit, problems), `## 二、巡察反馈问题整改进展情况\n`];
  for (let number = 1; number <= problems; number += 1) {
    if ((number - 1) % perCategory === 0) parts.push(categoryHeading(random, (number - 1) / perCategory));
    parts.push(problem(random, number, style));
  }
  parts.push(closing(random, unit));
  return parts.join('\n');
}

/** The first bulletin of at least so many bytes; the size in problems is found by proportion, not by trying each. */
export function bulletinOfSize(seed: number, bytes: number): string {
  let problems = Math.ceil(bytes / 1450);
  for (;;) {
    const text = makeBulletin(seed, problems);
    const size = Buffer.byteLength(text);
    if (size >= bytes) return text;
    problems = Math.max(problems + 1, Math.ceil((problems * bytes) / size));
  }
}

function opening(random: Random, unit: string, problems: number): string {
  const steps = phrases.leadSteps.map((step, index) => `（${han(index + 1)}）${fill(random, step)}。${sentence(random)}\n`);
  return [
    `# 中共${unit}党组关于巡察整改进展情况的通报\n`,
    `根据县委统一部署，2022年3月7日至2022年5月20日，县委第二巡察组对${unit}党组进行了巡察。2022年7月15日，县委巡察组向${unit}党组反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。\n`,
    `## 一、整改工作组织情况\n`,
    `收到反馈意见后，党组逐条对照，把反馈的${problems}个问题分解到责任科室，限期整改。\n`,
    ...steps,
  ].join('\n');
}

function categoryHeading(random: Random, index: number): string {
  const title = index < phrases.categories.length ? phrases.categories[index] : random.pick(phrases.categories);
  return `### （${han(index + 1)}）${title ?? ''}方面\n`;
}

function problem(random: Random, number: number, style: Style): string {
  const title = `${random.pick(phrases.fields)}${random.chance(0.6) ? `中${random.pick(phrases.matters)}` : ''}${random.pick(phrases.faults)}`;
  const count = random.int(2, 4);
  const measures = Array.from({ length: count }, (_, index) => measure(random, index + 1, style));
  const enumerated = random.chance(0.3);
  const body = enumerated
    ? `${measures.map(({ text }, index) => `${han(index + 1)}是${text}`).join('')}\n`
    : measures.map(({ number: place, text }) => `${place}. ${text}\n`).join('\n');
  return `#### 问题${han(number)}：${title}。\n\n${style.label}\n\n${body}`;
}

function measure(random: Random, number: number, style: Style): { readonly number: number; readonly text: string } {
  const bold = style.emphasis ? `**${random.pick(phrases.fields)}抓落实**。` : '';
  const text = Array.from({ length: random.int(2, 4) }, () => sentence(random)).join('');
  return { number, text: `${bold}${text}` };
}

function sentence(random: Random): string {
  const clauses = Array.from({ length: random.int(1, 2) }, () => fill(random, random.pick(phrases.clauses)));
  // Now and then what a writer gets wrong, so that findings are made and printed as in real use.
  const comma = random.chance(0.004) ? ',' : '，';
  return `${[...clauses, fill(random, random.pick(phrases.endings))].join(comma)}。`;
}

function closing(random: Random, unit: string): string {
  const steps = phrases.nextSteps.map((step, index) => `（${han(index + 1)}）${fill(random, step)}。${sentence(random)}\n`);
  return [
    `## 三、下一步工作打算\n`,
    ...steps,
    `欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时反映。联系方式：电话0700-6${random.int(100_000, 999_999)}；邮政信箱：${unit}办公室；电子邮箱：jiandu@example.gov.cn。\n`,
    `中共${unit}党组\n`,
    `2022年11月18日\n`,
  ].join('\n');
}

function fill(random: Random, template: string): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => slot(random, name));
}

function slot(random: Random, name: string): string {
  switch (name) {
    case 'office': return random.pick(phrases.offices);
    case 'field': return random.pick(phrases.fields);
    case 'matter': return random.pick(phrases.matters);
    case 'paper': return random.pick(phrases.papers);
    case 'county': return random.pick(phrases.counties);
    case 'body': return random.pick(phrases.bodies);
    case 'year': return '2022';
    case 'month': return String(random.int(7, 11));
    case 'day': return String(random.int(1, 28));
    case 'm': return String(random.int(11, 96));
    default: return String(random.int(2, 9));
  }
}

/** Han numerals up to 99999, as markers write them. */
export function han(value: number): string {
  if (value >= 20_000) return `${han(Math.floor(value / 10_000))}万${rest(value % 10_000, 1000)}`;
  const units: readonly (readonly [number, string])[] = [[10_000, '万'], [1000, '千'], [100, '百'], [10, '十']];
  for (const [unit, name] of units) {
    if (value < unit) continue;
    const head = unit === 10 && value < 20 ? '' : han(Math.floor(value / unit));
    return `${head}${name}${rest(value % unit, unit / 10)}`;
  }
  return numerals[value] ?? '';
}

function rest(value: number, unit: number): string {
  if (value === 0) return '';
  return value < unit ? `零${han(value)}` : value < 20 && value >= 10 ? `一${han(value)}` : han(value);
}
