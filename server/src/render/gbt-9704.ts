/**
 * GB/T 9704-2012 党政机关公文格式 in numbers: the one source of the Word file's layout and of the preview's. Lengths are twips
 * (1/20 pt, 1/1440 inch) unless a name says otherwise; a *cell* is the place of one character of body text (字).
 */

/** Twips in a millimetre. */
export const twipsPerMillimetre = 1440 / 25.4;

/** 5.1: A4. */
export const paper = { width: 11_906, height: 16_838 } as const;

/** 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. Header and footer are where Word puts their outer edges. */
export const margins = { top: 2_098, right: 1_474, bottom: 1_984, left: 1_587, header: 851, footer: 1_417 } as const;

/** 5.2.1: 版心, what the margins leave. */
export const typeArea = {
  width: paper.width - margins.left - margins.right,
  height: paper.height - margins.top - margins.bottom,
} as const;

/** 5.2.3: 22 lines a page, 28 cells a line: a cell is a 16 pt character less a quarter of a point. */
export const grid = { lines: 22, linePitch: 579, cells: 28, cell: 315, letterSpacing: -5 } as const;

/** 5.2.2, 7.3: 仿宋 for the body; 小标宋, 黑体 and 楷体 for title and levels; 宋体 for the page number. */
export type FontRole = 'title' | 'heading' | 'subheading' | 'body' | 'pageNumber';

export type FontNames = Readonly<Record<FontRole, string>>;

/** `gb2312`: the names that offices' own fonts bear. `plain`: those of Windows. */
export const fontSets: Readonly<Record<'gb2312' | 'plain', FontNames>> = {
  gb2312: { title: '方正小标宋简体', heading: '黑体', subheading: '楷体_GB2312', body: '仿宋_GB2312', pageNumber: '宋体' },
  plain: { title: '方正小标宋简体', heading: '黑体', subheading: '楷体', body: '仿宋', pageNumber: '宋体' },
};

/** Points of the named sizes (字号) that the standard uses. */
export const fontSizes = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5 } as const;

/** 7.2.4, 7.2.7: what is red. */
export const red = 'FF0000';

/** What a paragraph is in the printed document. Header (版头) and imprint (版记) are parts of their own, not paragraphs. */
export type ParagraphRole =
  | 'title' | 'caption' | 'recipients'
  | 'heading1' | 'heading2' | 'heading3' | 'heading4'
  | 'body' | 'label' | 'measure' | 'list-item' | 'quotation' | 'code' | 'image'
  | 'table-head' | 'table-cell' | 'dense-head' | 'dense-cell' | 'footnote'
  | 'attachment-note' | 'attachment-mark' | 'attachment-title'
  | 'signature' | 'date-of-issue';

/** How a paragraph of a role is set. */
export interface ParagraphFormat {
  readonly font: FontRole;
  /** Points. */
  readonly size: number;
  /** Exact height of a line. */
  readonly line: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** Indents of the first line and of all lines from the left and the right edge of the type area, in cells. */
  readonly indent: Indent;
  /** True where it never stands alone at a page's foot. */
  readonly keepsWithNext: boolean;
  /** Level in the document's outline, from 1; null for text. */
  readonly outlineLevel: 1 | 2 | 3 | 4 | null;
}

/** In cells. A negative first line hangs: it begins left of the lines below it. */
export interface Indent {
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
}

const flush: Indent = { firstLine: 0, left: 0, right: 0 };
const twoCells: Indent = { ...flush, firstLine: 2 };

const body: ParagraphFormat = { font: 'body', size: fontSizes.三号, line: grid.linePitch, align: 'justify', indent: twoCells, keepsWithNext: false, outlineLevel: null };
const heading: ParagraphFormat = { ...body, keepsWithNext: true };
const title: ParagraphFormat = { ...body, font: 'title', size: fontSizes.二号, line: 720, align: 'center', indent: flush, keepsWithNext: true };
const cell: ParagraphFormat = { ...body, size: fontSizes.小四, line: 400, align: 'left', indent: flush };

/** In tables of many columns. */
const denseCell: ParagraphFormat = { ...cell, size: fontSizes.五号, line: 340 };

/** 7.3: each role's own format. A paragraph may bring an indent of its own (signature, deeper lists). */
export const paragraphFormats: Readonly<Record<ParagraphRole, ParagraphFormat>> = {
  title,
  caption: { ...body, font: 'subheading', align: 'center', indent: flush, keepsWithNext: true },
  recipients: { ...body, indent: flush },
  heading1: { ...heading, font: 'heading', outlineLevel: 1 },
  heading2: { ...heading, font: 'subheading', outlineLevel: 2 },
  heading3: { ...heading, outlineLevel: 3 },
  heading4: { ...heading, outlineLevel: 4 },
  body,
  label: { ...body, keepsWithNext: true },
  measure: body,
  'list-item': body,
  quotation: { ...body, font: 'subheading', indent: { firstLine: 2, left: 2, right: 2 } },
  code: { ...body, align: 'left', indent: { firstLine: 0, left: 2, right: 0 } },
  image: { ...body, align: 'center', indent: flush },
  'table-head': { ...cell, font: 'heading', align: 'center', keepsWithNext: true },
  'table-cell': cell,
  'dense-head': { ...denseCell, font: 'heading', align: 'center', keepsWithNext: true },
  'dense-cell': denseCell,
  footnote: { ...cell, size: 9, line: 260, align: 'justify' },
  'attachment-note': { ...body, align: 'left', indent: { firstLine: -3, left: 5, right: 0 } },
  'attachment-mark': { ...body, font: 'heading', align: 'left', indent: flush, keepsWithNext: true },
  'attachment-title': title,
  signature: { ...body, align: 'left', indent: flush, keepsWithNext: true },
  'date-of-issue': { ...body, align: 'left', indent: flush },
};

/** Of an exact line's height: where Word and LibreOffice set its baseline. */
export const baselineOfExactLine = 0.8;

/** Tables. Twips: blank within a cell left and right, above and below its text, and how wide the rules are. */
export const tableCell = { side: 85, above: 20, below: 60, rule: 10 } as const;

/** 7.2: 版头. */
export const header = {
  /** 7.2.1–7.2.3: 份号 in digits, 密级 and 紧急程度 in 黑体, a line each from the first line on. */
  cornerSize: fontSizes.三号,
  /** 7.2.4: from the type area's top to the upper edge of 发文机关标志. */
  markTop: Math.round(35 * twipsPerMillimetre),
  /** 7.2.5: blank lines between 发文机关标志 and 发文字号. */
  blankLinesAboveNumber: 2,
  /** 7.2.7: points from the foot of 发文字号's line to the red rule: 4 mm from its characters' foot, which stands a little over the line's. */
  ruleSpace: 7,
  /** As wide as the type area. */
  ruleWidthInPoints: 1.5,
  /** 7.3.1: blank lines between the rule and the title. */
  blankLinesAboveTitle: 2,
} as const;

/** 7.4: 版记, its last rule on the type area's lower edge. */
export const imprint = {
  size: fontSizes.四号,
  line: 450,
  /** Blank under the last line of a row, so that its characters stand in the row's middle. */
  belowLine: 50,
  /** First and last rule, and those between; millimetres. */
  outerRule: 0.35,
  innerRule: 0.25,
  /** Blank on both sides: one character of 四号. */
  indent: 280,
} as const;

/** 7.5: — 1 — in 四号宋体, on odd pages one character from the right, on even ones from the left; its dashes 7 mm under the type area. */
export const pageNumber = {
  size: fontSizes.四号,
  indent: 280,
  gap: Math.round(7 * twipsPerMillimetre),
  before: '— ',
  after: ' —',
} as const;
