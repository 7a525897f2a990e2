/** What goes on when the server is killed. */
export const works = ['typing', 'workspace', 'preview', 'export', 'repair', 'starting'] as const;

export type Work = (typeof works)[number];

export interface KillPlan {
  readonly work: Work;
  /** Which of the open documents is worked on. */
  readonly document: number;
  /** Milliseconds from the beginning of the work to the kill. */
  readonly delay: number;
  /** What is typed, character by character, also while there is no server. */
  readonly typed: string;
  /** Milliseconds between two characters. */
  readonly pause: number;
}

/** A letter to the extension host. */
export type Order = { readonly kind: 'kill'; readonly plan: KillPlan } | { readonly kind: 'end' };

export interface KillOutcome {
  /** What was lost; null where nothing was. */
  readonly fault: string | null;
}

export const openDocuments = 3;

/** Letters lie in the folder of the reports; a letter is whole when its file has this name. */
export function orderName(index: number): string {
  return `order-${index}.json`;
}

export function outcomeName(index: number): string {
  return `outcome-${index}.json`;
}
