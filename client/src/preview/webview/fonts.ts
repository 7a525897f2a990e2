import type { FontNames, FontRole } from '../../../../server/src/render/gbt-9704.ts';

/** What stands in for a font where it is missing: other names of it, then the one that every system's Chinese has. */
const substitutes: Readonly<Record<FontRole, readonly string[]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'SimSun', '宋体', 'STSong', 'FandolSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  heading: ['黑体', 'SimHei', 'STHeiti', 'Heiti SC', 'FandolHei', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  subheading: ['楷体_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Kaiti SC', 'FandolKai', 'Noto Serif CJK SC'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'STFangsong', 'FandolFang', 'FandolFang R', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  pageNumber: ['宋体', 'SimSun', 'STSong', 'FandolSong', 'Noto Serif CJK SC'],
};

/** The font's own name first, then its substitutes: a list for CSS and for a canvas. */
export function fontFamily(role: FontRole, names: FontNames): string {
  const all = [names[role], ...substitutes[role].filter((name) => name !== names[role])];
  return `${all.map((name) => `"${name.replace(/["\\]/gu, '')}"`).join(', ')}, ${role === 'heading' ? 'sans-serif' : 'serif'}`;
}

const measuredSize = 200;

/** How far under the middle of a line a browser sets the baseline of a font: a share of the font's size. */
export function baselineUnderMiddle(family: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0.38;
  context.font = `${measuredSize}px ${family}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('字');
  return (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2 / measuredSize;
}
