import type { Command } from './command.ts';

/** Arguments: the document's address, where the preview calls. The exporter is loaded when it is used. */
export const exportWord: Command = {
  id: 'zhenggai.exportWord',
  run: async (context, uri) => {
    const { exportDocument } = await import('../export/export-document.ts');
    await exportDocument(context, 'document', uri);
  },
};

/** The same with the findings as review comments, for colleagues without VS Code. */
export const exportReviewCopy: Command = {
  id: 'zhenggai.exportReviewCopy',
  run: async (context, uri) => {
    const { exportDocument } = await import('../export/export-document.ts');
    await exportDocument(context, 'review-copy', uri);
  },
};
