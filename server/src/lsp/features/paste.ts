import { lossText, pasteTexts } from '../../from-word/notice-texts.ts';
import { methods, type PasteParams, type PasteResult } from '../protocol.ts';
import { guarded, watched } from '../requests.ts';
import type { Session } from '../session.ts';

/** `zhenggai/paste`: what Word or WPS put on the clipboard, in canonical form. */
export function paste(session: Session): (params: PasteParams) => Promise<PasteResult | null> {
  return ({ textDocument: { uri }, content, form }) =>
    guarded(session, null, async () => {
      const { settings } = await session.settings.of(uri);
      const { fromWord } = await import('../../from-word/from-word.ts');
      const pasted = await fromWord(content, form, { settings, ...(settings.kind === null ? {} : { kind: settings.kind }) }, (work) => watched(session, { uri, text: content }, methods.paste, work));
      return {
        markdown: pasted.markdown,
        notices: pasteTexts(pasted, settings.lang),
        losses: pasted.losses.map((loss) => ({ start: loss.start, end: loss.end, message: lossText(loss, settings.lang) })),
      };
    });
}
