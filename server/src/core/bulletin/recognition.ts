import type { Block } from './block.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Lead, Problem, Recognition, Title } from './model.ts';

export interface RecognitionEvidence {
  readonly frontMatter: FrontMatter | null;
  readonly title: Title | null;
  readonly lead: Lead;
  readonly problems: readonly Problem[];
  readonly blocks: readonly Block[];
}

/** A document of its own rectification by its name: …整改…通报/报告/方案/台账. */
const ofRectification = /整改.{0,30}(?:通报|报告|方案|台账|清单|公示|公告|通告|汇报|总结|计划|情况|进展|措施|说明|材料|表|落实|整改|回复|答复)$|整改$/u;
/** Papers about rectification that are none: notices, minutes, news, rules, other people's cases. Read behind the last 整改. */
const aboutRectification = /不力|典型|案例|曝光|通知|会议|纪要|推进会|动员|讲话|培训|心得|解读|制度|办法|规定|细则|指南|手册|模板|教程|规范|规程|调研|新闻|函$|批复|决定$/u;
const otherPaper = /(?:通知|纪要|讲话|办法|规定|细则|指南|手册|模板|教程|规范|规程|心得|解读|新闻|快讯|简讯|会|函|批复|决定|笔记|日志|问答|说明书)$|典型|案例|曝光/u;
/** A name of software, a how-to: 如何撰写整改通报. */
const ofNoUnit = /^(?:[A-Za-z]|如何|怎样|怎么|浅谈)|撰写|写作|写法|格式|示例|[·|]/u;
/** A notice that carries the paper: 关于印发《…整改方案》的通知. */
const carried = /(?:印发|报送|公布|公开|转发|下发|发布)《([^《》]{4,60})》/u;

/**
 * Whether the document is a rectification document, by front matter, title or its pairs of problem and rectification.
 * Ordinary Markdown must not be: the pairs count only where the text itself speaks of 整改.
 */
export function recognise(evidence: RecognitionEvidence): Recognition {
  if (evidence.frontMatter?.values.kind !== undefined) return { by: 'front-matter' };
  const title = evidence.title?.value ?? evidence.frontMatter?.values.title ?? '';
  if (isTitleOfRectification(title)) return { by: 'title' };
  return { by: hasPairs(evidence, title) ? 'pairs' : null };
}

/** True for titles such as 关于巡察整改进展情况的通报, which ordinary documents don't have. */
export function isTitleOfRectification(title: string): boolean {
  const words = bareTitle(title);
  if (words.length > 80 || ofNoUnit.test(words) || !ofRectification.test(words)) return false;
  return !aboutRectification.test(words.slice(words.lastIndexOf('整改')));
}

function bareTitle(title: string): string {
  const words = title.replace(/[\s\u3000]/gu, '').replace(/[（(][^（）()]*[）)]$/u, '').replace(/[。：:]$/u, '');
  return carried.exec(words)?.[1] ?? words;
}

const leastPairs = 2;

function hasPairs({ lead, problems, blocks }: RecognitionEvidence, title: string): boolean {
  const words = bareTitle(title);
  if (otherPaper.test(words) || ofNoUnit.test(words)) return false;
  const answered = problems.filter((problem) => problem.rectification !== null);
  if (answered.length === 0) return false;
  if (announcesRectification(lead)) return true;
  const labelled = answered.filter(isLabelledRectification).length;
  if (labelled >= leastPairs) return true;
  return labelled === 1 ? mentionsRectification(blocks, 2) : answered.length >= leastPairs && mentionsRectification(blocks, 4);
}

function announcesRectification({ publicationSentence, inspection }: Lead): boolean {
  if (publicationSentence === null) return inspection !== null && inspection.kind !== null;
  const { block, start, end } = publicationSentence;
  return block.text.slice(start, end).includes('整改');
}

/** True where the problem's own labels or title speak of its rectification. */
export function isLabelledRectification({ labels, title }: Problem): boolean {
  return labels.some((label) => label.word.includes('整改')) || (title.value.includes('问题') && title.value.includes('整改'));
}

/** True where 整改 stands at least `times` times in the text. */
function mentionsRectification(blocks: readonly Block[], times: number): boolean {
  let left = times;
  for (const { text } of blocks) {
    for (let at = text.indexOf('整改'); at >= 0; at = text.indexOf('整改', at + 2)) {
      left -= 1;
      if (left === 0) return true;
    }
  }
  return false;
}
