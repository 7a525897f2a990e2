import type { Block, Span } from '../bulletin/block.ts';
import type { Bulletin, Label, Marker } from '../bulletin/model.ts';

/** What the layout asks of the bulletin, by block. */
export interface LayoutRoles {
  /** Depth of the heading that a block becomes; none = it stays a paragraph. */
  readonly headingDepth: ReadonlyMap<Block, number>;
  /** Labels that stand at the head of a block. */
  readonly labels: ReadonlyMap<Block, Label>;
  /** Numbered measures (1. 1、) that become items of a Markdown list. */
  readonly measures: ReadonlyMap<Block, Marker>;
  /** True where most labels of their own are bold. */
  readonly boldLabels: boolean;
}

const depthOfForm = { 'han-comma': 2, chapter: 2, 'han-bracket': 3 } as const;

export function layoutRoles(bulletin: Bulletin): LayoutRoles {
  const labels = new Map(bulletin.problems.flatMap((problem) => problem.labels.map((label) => [label.block, label] as const)));
  const own = [...labels.values()].filter((label) => !label.inline);
  const bold = own.filter(({ presentation }) => presentation.kind === 'bold' || (presentation.kind === 'heading' && presentation.bold));
  return { headingDepth: headingDepths(bulletin), labels, measures: numberedMeasures(bulletin), boldLabels: bold.length * 2 > own.length };
}

function headingDepths(bulletin: Bulletin): ReadonlyMap<Block, number> {
  const depths = new Map<Block, number>();
  for (const { title } of bulletin.sections) depths.set(title.block, 2);
  for (const { title } of bulletin.categories) depths.set(title.block, 3);
  const shared = blocksBehindTitles(bulletin);
  for (const { title, origin, marker, labels } of bulletin.problems) {
    if (origin !== 'marker' && origin !== 'key-value') continue;
    // 问题1 above 反馈问题：…: the line of the number is the heading.
    if (marker !== null && marker.block !== title.block && labels.some(({ kind }) => kind === 'problem')) {
      depths.set(marker.block, problemDepth(marker));
      continue;
    }
    if (title.block.shape.kind === 'table-cell' || (shared.has(title.block) && !hasOnlyBracketBehind(title))) continue;
    depths.set(title.block, problemDepth(marker));
  }
  return depths;
}

/** A problem keeps its own marker, and with it that marker's level. */
function problemDepth(marker: Marker | null): number {
  const form = marker?.form;
  return form === 'han-comma' || form === 'han-bracket' || form === 'chapter' ? depthOfForm[form] : 4;
}

/** 1.公章管理不严（责任单位：办公室；整改时限：6月底前） is a title still. */
function hasOnlyBracketBehind({ block, end }: Span): boolean {
  return /^[。.]?[（(【][^（(【）)】]*[）)】]$/u.test(block.text.slice(end).trim());
}

/** Blocks that hold more than titles: a paragraph with title and measures together is no heading. */
function blocksBehindTitles(bulletin: Bulletin): ReadonlySet<Block> {
  const spans = bulletin.problems.flatMap((problem) => [...problem.description, ...(problem.rectification?.spans ?? [])]);
  return new Set(spans.filter((span) => span.end > span.start).map((span) => span.block));
}

function numberedMeasures(bulletin: Bulletin): ReadonlyMap<Block, Marker> {
  const measures = bulletin.problems.flatMap((problem) => problem.rectification?.measures ?? []);
  const markers = measures.map(({ marker }) => marker).filter((marker) => marker !== null);
  return new Map(markers.filter(({ form, start }) => form === 'arabic-dot' && start === 0).map((marker) => [marker.block, marker]));
}
