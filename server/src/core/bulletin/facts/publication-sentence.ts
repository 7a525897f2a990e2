import { sentencesOf } from './sentences.ts';
import type { Span } from '../block.ts';
import { textOf } from '../block.ts';

const announced = /(?:现|兹|特|今|谨)(?:将|就|把|对|向|予|面向|公布|公开|公示|公告|通报|通告|报告|汇报|进行|作如|做如)/u;
const published = /公布|公开|公示|公告|通报|通告|报告|汇报|说明|发布|披露|呈报|上报|报送|如下/u;
/** 整改落实情况通报如下, without 现将. */
const asFollows = /(?:情况|进展|结果|落实|整改)[^，,。；;]{0,16}(?:公布|公开|公示|公告|通报|通告|报告|汇报|说明|报送|报)?如[下次]/u;
const isPublished = /(?:整改|落实|进展|有关)[^，,。；;]{0,12}情况[^，,。；;]{0,8}，?(?:现|一并)?(?:予以|进行)(?:公布|公开|公示|通报|公告)/u;
const toThePublic = /(?:向|对)(?:社会|公众|广大[^，,。]{0,12}|党内外?|全社会)[^，,。；;]{0,12}(?:公布|公开|公示|通报)/u;

/** The sentence that says that the rectification is hereby published or reported; null where there is none. */
export function findPublicationSentence(spans: readonly Span[]): Span | null {
  for (const span of spans) {
    for (const sentence of sentencesOf(span)) {
      if (announces(textOf(sentence))) return sentence;
    }
  }
  return null;
}

function announces(sentence: string): boolean {
  const at = announced.exec(sentence)?.index ?? -1;
  if (at >= 0 && published.test(sentence.slice(at))) return true;
  return asFollows.test(sentence) || toThePublic.test(sentence) || isPublished.test(sentence);
}
