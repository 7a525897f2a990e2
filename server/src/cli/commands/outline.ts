import { readBulletin } from '../../core/bulletin/read-bulletin.ts';
import { outlineOf } from '../../core/outline/outline.ts';
import type { CommandContext, ExitCode } from '../command-context.ts';
import { optionValue } from '../options/parse-arguments.ts';
import { outlineTree } from './outline-tree.ts';
import { singleDocument } from './single-document.ts';

/** `zhenggai outline FILE`: what the reader understood. */
export async function runOutlineCommand(context: CommandContext): Promise<ExitCode> {
  const document = await singleDocument(context);
  if (document === null) return 2;
  const { text, settings, locale } = document;
  const outline = outlineOf(readBulletin(text, settings.kind === null ? {} : { kind: settings.kind }));
  const json = optionValue(context.invocation, 'format') === 'json';
  await context.host.streams.output.write(json ? `${JSON.stringify(outline, null, 2)}\n` : outlineTree(outline, locale));
  return 0;
}
