/**
 * What regulations call themselves, in groups within which one is taken for another; the longer first. A 办法 and its 实施细则, or one that is
 * 暂行, are two documents.
 */
const kinds: readonly (readonly string[])[] = [
  ['实施细则', '实施办法', '实施意见'],
  ['暂行办法', '暂行规定'],
  ['管理办法', '管理规定', '管理制度'],
  ['工作制度', '工作办法', '工作规定', '工作规则', '工作规程'],
  ['办法', '规定', '制度', '规则', '规程'],
];
const bracketed = /[（(〔][^）)〕]*[）)〕]/gu;
/** Numbers, levels and places tell one document from its like: 第一期, 2019年, 省, 甲校. */
const telling = /[\d０-９一二三四五六七八九十甲乙丙丁上下左右东西南北中内外大小男女正副前后新旧省市县区镇乡村校院局处科室部年月期届批次级]/u;
const leastStem = 6;
const leastTitle = 10;

/** A title as it is compared: what stands in brackets, （试行） and the like, left out. */
export function plainTitle(title: string): string {
  return /[（(〔\s]/u.test(title) ? title.replace(bracketed, '').replace(/\s/gu, '') : title;
}

/** The title without what it calls itself, with the group of that; null where it is too short, or no regulation. */
export function stemOf(title: string): string | null {
  const group = kinds.findIndex((names) => names.some((name) => title.endsWith(name)));
  const kind = kinds[group]?.find((name) => title.endsWith(name));
  if (kind === undefined) return null;
  const stem = title.slice(0, -kind.length);
  return stem.length < leastStem ? null : `${group}:${stem}`;
}

/** Titles that could be one with a word left out share both ends. */
export function endsOf(title: string): string | null {
  return title.length < leastTitle ? null : `${title.slice(0, 4)}…${title.slice(-4)}`;
}

/** True where one title is the other with one or two characters left out inside, none of which tells two documents apart. */
export function lacksAWord(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const lost = longer.length - shorter.length;
  if (lost < 1 || lost > 2 || shorter.length < leastTitle - 2) return false;
  let at = 0;
  while (at < shorter.length && longer.charAt(at) === shorter.charAt(at)) at += 1;
  return at > 0 && at < shorter.length && longer.slice(at + lost) === shorter.slice(at) && !telling.test(longer.slice(at, at + lost));
}
