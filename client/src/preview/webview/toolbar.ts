import { fill, type FromPage, type PreviewTexts } from '../messages.ts';
import { element } from './elements.ts';

export type ToolbarAction = 'zoom-in' | 'zoom-out' | 'fit-width' | 'previous-finding' | 'next-finding';

export interface Toolbar {
  readonly root: HTMLElement;
  showZoom(zoom: number): void;
  showPage(page: number, count: number): void;
  showFindings(count: number): void;
}

interface Handlers {
  readonly act: (action: ToolbarAction) => void;
  readonly send: (message: FromPage) => void;
}

/** One stop of the Tab key; arrows go from button to button, as in every toolbar. */
export function createToolbar(texts: PreviewTexts, { act, send }: Handlers): Toolbar {
  const zoom = element('output', { 'aria-label': texts.zoomLevel });
  const page = element('output', { class: 'page-count' });
  const findings = element('output', {});
  const button = (label: string, sign: string, run: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', title: label, 'aria-label': label, tabindex: '-1' }, sign);
    made.addEventListener('click', run);
    return made;
  };
  const root = element('div', { role: 'toolbar', 'aria-label': texts.toolbar, class: 'toolbar' },
    button(texts.zoomOut, '−', () => { act('zoom-out'); }), zoom, button(texts.zoomIn, '+', () => { act('zoom-in'); }), button(texts.fitWidth, '↔', () => { act('fit-width'); }),
    page,
    button(texts.previousFinding, '↑', () => { act('previous-finding'); }), findings, button(texts.nextFinding, '↓', () => { act('next-finding'); }),
    button(texts.exportWord, texts.exportWord, () => { send({ kind: 'export', what: 'document' }); }),
    button(texts.exportReviewCopy, texts.exportReviewCopy, () => { send({ kind: 'export', what: 'review-copy' }); }),
  );
  roveFocus(root);
  return {
    root,
    showZoom: (value) => {
      zoom.textContent = `${Math.round(value * 100)}%`;
    },
    showPage: (number, count) => {
      page.textContent = fill(texts.pageOf, number, count);
    },
    showFindings: (count) => {
      findings.textContent = fill(texts.findings, count);
    },
  };
}

function roveFocus(root: HTMLElement): void {
  const buttons = [...root.querySelectorAll('button')];
  buttons[0]?.setAttribute('tabindex', '0');
  root.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((each) => each === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    const target = buttons[(next + buttons.length) % buttons.length];
    for (const each of buttons) each.setAttribute('tabindex', each === target ? '0' : '-1');
    target?.focus();
    event.preventDefault();
  });
}
