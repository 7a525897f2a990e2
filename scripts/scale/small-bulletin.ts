import { createRandom, type Random } from '../../test/planted/random.ts';
import { han } from '../bench/corpus.ts';
import * as phrases from '../bench/phrases.ts';

/** A short made-up bulletin, as a small unit would publish it: one to three problems, 1 to 2 KB. The same seed gives the same text. */
export function smallBulletin(seed: number): string {
  const random = createRandom(seed);
  const unit = unitName(seed);
  const problems = Array.from({ length: random.int(1, 3) }, (_, index) => problem(random, index + 1));
  return [
    `# 中共${unit}党组关于巡察整改进展情况的通报\n`,
    `根据县委统一部署，2022年3月7日至2022年5月20日，县委第二巡察组对${unit}党组进行了巡察。2022年7月15日，县委巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。\n`,
    `## 一、整改工作组织情况\n`,
    `党组召开专题会议${random.int(2, 6)}次，建立整改台账，逐条明确责任科室和完成时限。\n`,
    `## 二、巡察反馈问题整改进展情况\n`,
    ...problems,
    `## 三、下一步工作打算\n`,
    `继续抓好后续整改，巩固整改成果。\n`,
    `欢迎广大干部群众对巡察整改落实情况进行监督。联系方式：电话0700-6${random.int(100_000, 999_999)}；邮政信箱：${unit}办公室；电子邮箱：jiandu@example.gov.cn。\n`,
    `中共${unit}党组\n`,
    `2022年11月18日\n`,
  ].join('\n');
}

const perUnit = 7;

/** Several documents of one unit follow each other. */
export function unitName(seed: number): string {
  const place = Math.floor(seed / perUnit);
  const county = phrases.counties[place % phrases.counties.length] ?? '';
  const body = phrases.bodies[Math.floor(place / phrases.counties.length) % phrases.bodies.length] ?? '';
  const series = Math.floor(place / (phrases.counties.length * phrases.bodies.length));
  return `${county}县${series === 0 ? '' : `第${han(series)}`}${body}`;
}

function problem(random: Random, number: number): string {
  const title = `${random.pick(phrases.fields)}中${random.pick(phrases.matters)}${random.pick(phrases.faults)}`;
  // Now and then what a writer gets wrong, so that there is something to report.
  const numeral = random.chance(0.02) ? number + 1 : number;
  const comma = random.chance(0.05) ? ',' : '，';
  const office = random.pick(phrases.offices);
  const measures = [
    `1. 由${office}牵头${comma}修订《${random.pick(phrases.fields)}${random.pick(phrases.papers)}》，补充条款${random.int(2, 9)}条。`,
    `2. 对${random.pick(phrases.matters)}逐项核对，发现并纠正偏差${random.int(3, 60)}处，${deadline(random)}。`,
    `3. ${status(random)}。`,
  ];
  return `#### 问题${han(numeral)}：${title}\n\n整改情况：\n\n${measures.join('\n')}\n`;
}

function deadline(random: Random): string {
  const month = random.int(7, 12);
  const digits = random.chance(0.03) ? String(month).padStart(2, '0') : String(month);
  return random.chance(0.7) ? `2022年${digits}月${random.int(1, 28)}日前完成` : `2023年${random.int(1, 6)}月底前完成`;
}

function status(random: Random): string {
  const share = random.int(1, 100);
  if (share <= 62) return '该问题已完成整改';
  if (share <= 72) return '该问题已基本完成整改';
  if (share <= 86) return '该问题正在推进整改';
  return share <= 92 ? '该问题长期坚持' : '每季度向党组报告一次进展';
}
