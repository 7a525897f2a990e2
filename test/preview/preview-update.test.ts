import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { composeDocument } from '../../server/src/render/document/compose-document.ts';
import { readDocumentSettings } from '../../server/src/render/document/document-settings.ts';
import type { PrintedBlock } from '../../server/src/render/document/document.ts';
import { applyUpdate, updatePreview, type PreviewSnapshot } from '../../server/src/render/preview/preview-update.ts';
import { relativeBlock } from '../../server/src/render/preview/relative-block.ts';

const settings = readDocumentSettings({});
const compose = (text: string): ReturnType<typeof composeDocument> => composeDocument(readBulletin(text), settings);
const text = '# 关于整改的通报\n\n一、整改情况\n\n问题一：甲\n\n整改情况：已完成。\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n';

describe('an update of the preview', () => {
  it('holds only the paragraph that was typed in, wherever it stands', () => {
    const first = updatePreview(null, compose(text), settings);
    expect(first.update).toMatchObject({ base: 0, from: 0, removed: 0 });
    expect(first.update.frame).not.toBeNull();
    const { update } = updatePreview(first.snapshot, compose(text.replace('通报', '情况通报')), settings);
    expect(update).toMatchObject({ base: 1, state: 2, from: 0, removed: 1, frame: null });
    expect(update.added).toHaveLength(1);
    expect(updatePreview(first.snapshot, compose(text), settings).update).toMatchObject({ removed: 0, added: [] });
  });

  it('is refused by another state', () => {
    const { update, snapshot } = updatePreview(null, compose(text), settings);
    const next = updatePreview(snapshot, compose(`${text}\n完。\n`), settings).update;
    expect(applyUpdate(update.added, 7, next)).toBeNull();
    expect(applyUpdate(update.added, 1, next)).toHaveLength(update.added.length + 1);
  });

  it('leads from any document to any other, and keeps the identity of what stays', () => {
    const lines = fc.array(fc.constantFrom('# 关于整改的通报', '一、整改情况', '问题一：甲', '整改情况：已完成。', '| 甲 |\n| --- |\n| 乙 |', '乙[^1]。', '[^1]: 注', '![图](a.png)', '- 丙'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), (versions) => {
        let snapshot: PreviewSnapshot | null = null;
        let blocks: readonly PrintedBlock[] = [];
        for (const version of versions) {
          const document = compose(version.join('\n\n'));
          const result = updatePreview(snapshot, document, settings);
          const next = applyUpdate(blocks, snapshot?.state ?? 0, result.update);
          expect(next).toEqual(document.content.map(relativeBlock));
          for (const [index, block] of (next ?? []).entries()) if (index < result.update.from) expect(block).toBe(blocks[index]);
          blocks = next ?? [];
          ({ snapshot } = result);
        }
      }),
    );
  });
});
