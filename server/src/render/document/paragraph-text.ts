import type { PrintedBlock } from './document.ts';

/** The text of a paragraph, breaks as line feeds; of a table nothing. */
export function paragraphText(block: PrintedBlock): string {
  if (block.kind === 'table') return '';
  return block.runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('');
}
