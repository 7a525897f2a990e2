import { fill, type PreviewTexts } from '../messages.ts';
import { element } from './elements.ts';

/** Sheets are drawn while they are this near to what is seen. */
const reach = '1200px';

export interface PageBoxes {
  readonly all: readonly HTMLElement[];
  /** Pages near what is seen. */
  readonly near: ReadonlySet<number>;
  /** Makes as many boxes as there are pages. */
  resize(count: number): void;
}

interface BoxHandlers {
  readonly onNear: (index: number) => void;
  readonly onFar: (index: number) => void;
}

/** An empty box of a page's size for every page, so that the scroll bar is right from the start. */
export function createPageBoxes(scroller: HTMLElement, texts: PreviewTexts, { onNear, onFar }: BoxHandlers): PageBoxes {
  const boxes: HTMLElement[] = [];
  const indices = new WeakMap<Element, number>();
  const near = new Set<number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = indices.get(target);
        if (index === undefined || boxes[index] !== target) continue;
        if (isIntersecting) {
          near.add(index);
          onNear(index);
        } else if (near.delete(index)) onFar(index);
      }
    },
    { root: scroller, rootMargin: reach },
  );
  const add = (): void => {
    const box = element('section', { class: 'page', role: 'group' });
    indices.set(box, boxes.length);
    boxes.push(box);
    scroller.append(box);
    observer.observe(box);
  };
  const drop = (box: HTMLElement): void => {
    observer.unobserve(box);
    box.remove();
    near.delete(boxes.length);
    onFar(boxes.length);
  };
  return {
    all: boxes,
    near,
    resize: (count) => {
      if (count === boxes.length) return;
      for (let box = boxes.length > count ? boxes.pop() : undefined; box !== undefined; box = boxes.length > count ? boxes.pop() : undefined) drop(box);
      while (boxes.length < count) add();
      for (const [index, box] of boxes.entries()) box.setAttribute('aria-label', fill(texts.pageOf, index + 1, count));
    },
  };
}
