import { fontSizes, grid, typeArea } from '../gbt-9704.ts';

/** How many full-width characters of the title's size a line of the type area holds. */
export const titleCells = Math.floor(typeArea.width / (fontSizes.二号 * 20 + grid.letterSpacing));
/** Longer ones are broken where they are full: no title of a document is this long. */
const longestBalanced = 140;
const mostLines = 7;

/**
 * Where a title breaks into lines: by sense first (7.3.1: 词意完整), then by shape (排列对称、长短适宜, as a trapezoid or a diamond). Reads
 * marks and function words only, so that every machine breaks alike. Offsets are UTF-16 units, ascending, none for one line.
 */
export function breakTitle(title: string): readonly number[] {
  const characters = [...title];
  const widths = characters.map((character) => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= titleCells) return [];
  const breaks = characters.length > longestBalanced ? fullLines(widths) : bestLines(characters, widths, total);
  const offsets: number[] = [0];
  for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return breaks.map((index) => offsets[index] ?? 0);
}

function fullLines(widths: readonly number[]): readonly number[] {
  const breaks: number[] = [];
  let width = 0;
  for (const [index, own] of widths.entries()) {
    if (width + own > titleCells) {
      breaks.push(index);
      width = 0;
    }
    width += own;
  }
  return breaks;
}

interface Layout {
  readonly breaks: readonly number[];
  readonly cost: number;
}

function bestLines(characters: readonly string[], widths: readonly number[], total: number): readonly number[] {
  const fewest = Math.ceil(total / titleCells);
  const costs = characters.map((_, index) => breakCost(characters.join(''), characters, index));
  const sums = [0];
  for (const width of widths) sums.push((sums.at(-1) ?? 0) + width);
  let best: Layout | null = null;
  for (let lines = fewest; lines <= Math.min(fewest + 1, mostLines); lines += 1) {
    const layout = layOut({ costs, sums, lines, theme: themeOf(characters.join('')) });
    // A line more than needed has to earn its place.
    const cost = layout === null ? Infinity : layout.cost + (lines - fewest) * 14;
    if (layout !== null && (best === null || cost < best.cost)) best = { breaks: layout.breaks, cost };
  }
  return best?.breaks ?? fullLines(widths);
}

interface Search {
  /** Cost of beginning a line at each character. */
  readonly costs: readonly number[];
  /** Width up to each character. */
  readonly sums: readonly number[];
  readonly lines: number;
  /** Where 关于 parts the theme from the authority's name; null where nothing stands before it. */
  readonly theme: number | null;
}

function themeOf(title: string): number | null {
  const at = title.indexOf('关于');
  return at < 6 ? null : [...title.slice(0, at)].length;
}

/** The cheapest way to break into so many lines: every set of the better places is weighed, which are few. */
function layOut({ costs, sums, lines, theme }: Search): Layout | null {
  const places = costs.map((cost, index) => ({ cost, index })).slice(1).filter(({ cost }) => cost < forbidden);
  const total = sums.at(-1) ?? 0;
  const ideal = total / lines;
  let best: Layout | null = null;
  const widthsOf = (breaks: readonly number[]): readonly number[] => [...breaks, sums.length - 1].map((end, line) => (sums[end] ?? 0) - (sums[line === 0 ? 0 : (breaks[line - 1] ?? 0)] ?? 0));
  const extend = (breaks: readonly number[], cost: number): void => {
    const start = breaks.at(-1) ?? 0;
    const used = sums[start] ?? 0;
    const left = lines - breaks.length;
    if (total - used > left * titleCells || (best !== null && cost >= best.cost)) return;
    if (left === 1) {
      // The authority's name has its own line.
      const crossing = theme === null || breaks.includes(theme) ? 0 : 16;
      const whole = cost + crossing + shapeCost(widthsOf(breaks), ideal);
      if (best === null || whole < best.cost) best = { breaks, cost: whole };
      return;
    }
    for (const place of places) {
      const width = (sums[place.index] ?? 0) - used;
      // Lines far from the mean are no candidates, which keeps the search small.
      if (place.index <= start || width < ideal * 0.45) continue;
      if (width > Math.min(titleCells, ideal * 1.6)) break;
      extend([...breaks, place.index], cost + place.cost);
    }
  };
  extend([], 0);
  return best;
}

/** Lines of unlike length, a last line of two or three characters, and shapes that are neither trapezoid nor diamond cost. */
function shapeCost(widths: readonly number[], ideal: number): number {
  const spread = widths.reduce((sum, width) => sum + ((width - ideal) / ideal) ** 2, 0);
  const orphan = Math.min(...widths) < 5 ? 30 : 0;
  return spread * 40 + orphan + (isWellShaped(widths) ? 0 : 12) + (isRectangle(widths) ? 3 : 0);
}

/** Growing, shrinking, or growing to the middle and shrinking again; never an hourglass. */
function isWellShaped(widths: readonly number[]): boolean {
  const peak = widths.indexOf(Math.max(...widths));
  return widths.every((width, line) => line === 0 || (line <= peak ? width >= (widths[line - 1] ?? 0) : width <= (widths[line - 1] ?? 0)));
}

function isRectangle(widths: readonly number[]): boolean {
  return widths.every((width) => width === widths[0]);
}

const forbidden = 1000;
const noLineStart = '的了、，。：；！？）》〉】〕”’」』…—·～,.;:!?)]}%％之等们';
const noLineEnd = '（《〈【〔“‘「『([{第';
/** Behind these a line may well end. */
const goodEnds = /(?:委员会|人民政府|党组|党委|党支部|工作组|领导小组|管理局|办公室|有限公司|集团|医院|大学|学院|学校|中学|小学|分局|总队|支队|[省市县区镇乡]|[局厅委会院处])$/u;
/** Before these a line may well begin. */
const goodStarts = /^(?:关于|贯彻|落实|开展|进一步|推进|巡[视察](?:反馈|整改|“回头看”)?|整改(?:落实|进展|完成|工作|方案|情况|台账)|反馈(?:意见|问题)|专项|集中|情况的?|进展情况|工作情况)/u;
const wordEnds = /(?:发展|办法|规定|条例|建设|管理|保护|意见|问题|情况|整改|反馈|巡[视察]|方案|工作|落实|进展|专项|年度|阶段)$/u;
const joiners = /^(?:和|及|与|暨|以及|并)/u;
/** Words that no line end may split. */
const whole = ['关于', '巡视', '巡察', '整改', '反馈', '意见', '问题', '进展', '情况', '通报', '报告', '公告', '方案', '台账', '落实', '工作', '专项', '督察', '检查', '审计', '环保', '生态', '环境', '保护', '中央', '中共', '党委', '党组', '委员', '委员会', '人民', '政府', '人民政府', '教育', '建设', '管理', '集中', '开展', '贯彻', '精神', '责任', '制度', '公司', '有限', '集团', '医院', '大学', '学院', '学校', '中心', '办公', '办公室', '完成', '进一步', '回头看', '领导', '小组', '领导小组', '年度', '省委', '市委', '县委', '区委', '生态环境', '食品', '安全', '药品', '卫生', '健康', '财政', '农业', '农村', '自然', '资源', '应急', '交通', '运输', '住房', '城乡', '文化', '旅游', '体育', '广播', '电视', '市场', '监督', '公安', '司法', '民政', '人力', '社会', '保障', '商务', '发展', '改革', '统计', '林业', '水务', '水利', '科技', '工业', '信息', '纪律', '监察', '组织', '宣传', '常态', '长效', '均衡', '义务', '优质', '督导', '评估', '办法', '条例', '规定', '机制', '作风', '政治', '巡视组', '巡察组', '第一', '第二', '第三', '第四'] as const;

/** What it costs to begin a line at the character `index`: nothing where sense parts, more inside words, too much inside marks. */
function breakCost(title: string, characters: readonly string[], index: number): number {
  const at = characters.slice(0, index).join('').length;
  const before = characters[index - 1] ?? '';
  const after = characters[index] ?? '';
  if (index === 0 || noLineStart.includes(after) || noLineEnd.includes(before) || isInsideToken(before, after)) return forbidden;
  const head = title.slice(0, at);
  const tail = title.slice(at);
  if (splitsWord(title, at) || /第[一二三四五六七八九十\d]{1,3}$/u.test(head)) return 60;
  if (before === ' ' || before === '\u3000') return 0;
  return senseCost(head, tail) + (isInsideMarks(head, tail) ? 8 : 0);
}

/** How little sense parts here. */
function senseCost(head: string, tail: string): number {
  const begins = goodStarts.test(tail);
  if (tail.startsWith('关于')) return 0;
  if (/[的、，）》”〕】]$/u.test(head)) return 3;
  if (joiners.test(tail)) return 6;
  if (goodEnds.test(head)) return begins ? 2 : 10;
  if (wordEnds.test(head)) return begins ? 6 : 11;
  return begins ? 7 : 22;
}

/** A number, a Latin word, a number and its unit. */
function isInsideToken(before: string, after: string): boolean {
  const token = /[A-Za-z0-9.%‰〇-]/u;
  return (token.test(before) && token.test(after)) || (/\d/u.test(before) && /[年月日号个项条轮批次届]/u.test(after));
}

function splitsWord(title: string, at: number): boolean {
  return whole.some((word) => {
    const from = title.lastIndexOf(word, at - 1);
    return from >= 0 && from < at && from + word.length > at;
  });
}

/** Between 《 and 》, or “ and ”. */
function isInsideMarks(head: string, tail: string): boolean {
  return (['《》', '“”', '（）'] as const).some(([open = '', close = '']) => head.lastIndexOf(open) > head.lastIndexOf(close) && tail.includes(close));
}
