import type { Span } from '../../bulletin/block.ts';
import type { Presentation } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';

/** A heading-like line and how it is set. */
export interface PresentedLine {
  readonly at: Span;
  readonly presentation: Presentation;
}

const weight = { heading: 2, bold: 1, plain: 0 };

/** What makes two lines look alike; bold inside a heading changes no level. */
export function formOf(presentation: Presentation): string {
  return presentation.kind === 'heading' ? `heading ${presentation.depth}` : presentation.kind;
}

/**
 * The first line of the form that most lines have, for the others to follow; null below two lines. Of forms that are as
 * frequent, the heading one level under those above it (`depthAbove`) wins, then headings before bold before plain lines.
 */
export function modelOf<Line extends PresentedLine>(lines: readonly Line[], depthAbove: number | null): Line | null {
  if (lines.length < 2) return null;
  const forms = [...groupBy(lines, ({ presentation }) => formOf(presentation)).values()];
  const distance = (form: readonly Line[]): number => distanceFrom(depthAbove, form[0]?.presentation);
  const [most] = forms.sort((a, b) => b.length - a.length || distance(a) - distance(b) || weightOf(b) - weightOf(a));
  const first = most?.[0];
  if (most === undefined || first?.presentation.kind !== 'heading') return first ?? null;
  const bold = most.filter(({ presentation }) => presentation.kind === 'heading' && presentation.bold).length * 2 > most.length;
  return { ...first, presentation: { ...first.presentation, bold } };
}

/** The level that most of the lines are headings of; null where most are none. */
export function depthOf(lines: readonly PresentedLine[]): number | null {
  const [most] = [...groupBy(lines, ({ presentation }) => formOf(presentation)).values()].sort((a, b) => b.length - a.length);
  const presentation = most?.[0]?.presentation;
  return presentation?.kind === 'heading' ? presentation.depth : null;
}

function distanceFrom(depthAbove: number | null, presentation: Presentation | undefined): number {
  if (depthAbove === null || presentation?.kind !== 'heading') return 0;
  return Math.abs(presentation.depth - depthAbove - 1);
}

function weightOf(lines: readonly PresentedLine[]): number {
  return weight[lines[0]?.presentation.kind ?? 'plain'];
}
