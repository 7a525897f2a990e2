import { keptList } from '../../text/kept-list.ts';
import { textOf, type Block, type Span } from '../block.ts';
import type { Measure, MeasureSeries } from '../model.ts';
import { markerOf, type MarkerHead } from '../opening/read-marker.ts';
import { statusOfSegment } from '../statuses/status-patterns.ts';
import { findMarkers } from './inline-markers.ts';
import { contentOf } from './make-label.ts';
import type { AnswerPart } from './problem-draft.ts';

const longestStatus = 12;

export interface MeasureList {
  readonly series: readonly MeasureSeries[];
  readonly measures: readonly Measure[];
}

interface OpenMeasure extends Measure {
  readonly spans: Span[];
}

interface OpenSeries {
  readonly style: MeasureSeries['style'];
  readonly measures: OpenMeasure[];
  /** Numbers of one form and one nesting of lists count together. */
  readonly key: string;
  /** The Markdown list the series began in; null outside of lists. */
  readonly list: string | null;
}

interface Reading {
  readonly series: OpenSeries[];
  /** Series that may go on, outermost first. */
  open: OpenSeries[];
  readonly measures: OpenMeasure[];
  /** The measure that a paragraph without number goes on with. */
  last: OpenMeasure | null;
}

/** The measures of an answer: numbered ones in their series, and paragraphs of prose. */
export function readMeasures(parts: readonly AnswerPart[]): MeasureList {
  const reading: Reading = { series: [], open: [], measures: [], last: null };
  const hasMeasures = parts.some(({ kind, content }) => kind === 'measures' && content !== null);
  for (const { content, label, kind } of parts) {
    if (label !== null) reading.last = null;
    if (content === null || kind === 'side' || (label !== null && kind === 'report' && isBareStatus(content))) continue;
    readPart(reading, content, kind === 'measures' || !hasMeasures);
  }
  return { series: keptList(reading.series.map(({ style, measures }) => ({ style, measures: keptList(measures) }))), measures: keptList(reading.measures) };
}

/** 完成情况：已完成 says how far it is, and is no measure. */
function isBareStatus(content: Span): boolean {
  if (content.block.shape.kind === 'table-cell') return false;
  const text = textOf(content);
  return text.length <= longestStatus && statusOfSegment(text.endsWith('。') ? text.slice(0, -1) : text) !== null;
}

function readPart(reading: Reading, content: Span, countsProse: boolean): void {
  const { block, start, end } = content;
  const markers = findMarkers(block, start, end);
  const [first] = markers;
  if (first === undefined) {
    addProse(reading, content, countsProse);
    return;
  }
  const lead = contentOf(block, start, first.start);
  // What leads up to a series in its own paragraph introduces it; where a measure is open, it still belongs to that.
  if (lead !== null && reading.last?.marker != null) reading.last.spans.push(lead);
  markers.forEach((head, index) => {
    const next = markers[index + 1]?.start ?? end;
    const span = contentOf(block, head.end, next) ?? { block, start: head.end, end: head.end };
    addNumbered(reading, block, head, { ...span, start: Math.min(head.end, span.start) });
  });
}

function addProse(reading: Reading, content: Span, counts: boolean): void {
  const { shape } = content.block;
  const isBullet = shape.kind === 'list-item' && shape.first;
  const open = reading.last;
  if (open?.marker != null && !isBullet) {
    open.spans.push(content);
    return;
  }
  if (!counts) return;
  const measure: OpenMeasure = { style: 'prose', marker: null, spans: [content] };
  reading.measures.push(measure);
  reading.last = measure;
}

function addNumbered(reading: Reading, block: Block, head: MarkerHead, span: Span): void {
  const style = head.form === 'enumeration' ? 'enumerated' : 'numbered';
  const measure: OpenMeasure = { style, marker: markerOf(block, head), spans: [span] };
  seriesFor(reading, block, head, style).measures.push(measure);
  reading.measures.push(measure);
  reading.last = measure;
}

/** The open series that the number carries on; a new one where it starts again at one or has another form. */
function seriesFor(reading: Reading, block: Block, head: MarkerHead, style: MeasureSeries['style']): OpenSeries {
  const list = head.start === 0 && block.shape.kind === 'list-item' ? listOf(block) : null;
  const key = `${head.form} ${block.shape.kind === 'list-item' && head.start === 0 ? block.shape.nesting : 1}`;
  const index = reading.open.findLastIndex((series) => series.key === key);
  const known = index < 0 ? undefined : reading.open[index];
  const isList = list !== null && known?.list === list;
  if (known !== undefined && (head.value !== 1 || isList)) {
    reading.open = reading.open.slice(0, index + 1);
    return known;
  }
  const series: OpenSeries = { style, measures: [], key, list };
  reading.open = [...(index < 0 ? reading.open : reading.open.slice(0, index)), series];
  reading.series.push(series);
  return series;
}

/** Which Markdown list an item belongs to. */
function listOf(block: Block): string | null {
  return 'rootId' in block ? String(block.rootId) : null;
}
