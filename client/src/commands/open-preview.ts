import type { Command } from './command.ts';
import { targetEditor } from './target-editor.ts';

/** The pages as they will print, beside the editor. */
export const openPreview: Command = {
  id: 'zhenggai.openPreview',
  run: async (context) => {
    const editor = await targetEditor(context);
    if (editor !== null) context.previews.open(editor.document);
  },
};
