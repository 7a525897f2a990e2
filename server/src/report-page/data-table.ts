import { make } from './make.ts';
import { selectRows, type Choice, type Column, type TableState } from './table-model.ts';

interface TableOptions<Row> {
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly choices?: readonly Choice<Row>[];
  readonly sort: NonNullable<TableState['sort']> | null;
  readonly empty: string;
  readonly words: Readonly<Record<string, string>>;
}

const pageSize = 20;
/** A printed table is a list to take along, not an archive. */
const printedRows = 1000;

/** Puts a table that sorts, filters and pages into a section of the page. Only the rows of one page are in the document. */
export function mountTable<Row>(section: HTMLElement, options: TableOptions<Row>): void {
  const { rows, columns, words } = options;
  const choices = options.choices ?? [];
  let state: TableState = { query: '', chosen: choices.map(() => null), sort: options.sort, page: 0 };
  const body = make('tbody');
  const shown = make('p', { class: 'shown', role: 'status', 'aria-live': 'polite' });
  const heads = columns.map((column, index) => head(column, () => {
    const again = state.sort?.column === index && state.sort.direction === 'ascending';
    update({ sort: { column: index, direction: again ? 'descending' : 'ascending' }, page: 0 });
  }));
  const previous = make('button', { type: 'button' }, text(words, 'previous'));
  const next = make('button', { type: 'button' }, text(words, 'next'));
  previous.addEventListener('click', () => { update({ page: state.page - 1 }); });
  next.addEventListener('click', () => { update({ page: state.page + 1 }); });
  const table = make('table', { 'aria-describedby': `${options.id}-hint` }, make('caption', { class: 'hidden' }, options.caption), make('thead', {}, make('tr', {}, ...heads)), body);
  section.append(
    make('div', { class: 'tools' }, ...controls(options, choices, (change) => { update({ ...change(state), page: 0 }); }), make('span', { class: 'hint', id: `${options.id}-hint` }, text(words, 'sortHint'))),
    make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': options.caption }, table),
    make('div', { class: 'pager' }, previous, shown, next),
  );
  const draw = (first: number, count: number): void => {
    const selected = selectRows(rows, columns, choices, state);
    const page = selected.slice(first, first + count);
    body.replaceChildren(...page.map((row) => tableRow(row, columns)));
    shown.textContent = selected.length === 0 ? (rows.length === 0 ? options.empty : text(words, 'noRows')) : fill(text(words, 'rowsShown'), { from: first + 1, to: first + page.length, total: selected.length });
    previous.disabled = first === 0;
    next.disabled = first + count >= selected.length;
    for (const [index, each] of heads.entries()) each.setAttribute('aria-sort', state.sort?.column === index ? state.sort.direction : 'none');
  };
  const update = (change: Partial<TableState>): void => {
    state = { ...state, ...change };
    draw(state.page * pageSize, pageSize);
  };
  window.addEventListener('beforeprint', () => { draw(0, printedRows); });
  window.addEventListener('afterprint', () => { update({}); });
  update({});
}

function head<Row>({ label, kind }: Column<Row>, onSort: () => void): HTMLElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', onSort);
  return make('th', { scope: 'col', class: kind, 'aria-sort': 'none' }, button);
}

function controls<Row>({ id, words }: TableOptions<Row>, choices: readonly Choice<Row>[], onChange: (change: (state: TableState) => Partial<TableState>) => void): readonly HTMLElement[] {
  const query = make('input', { type: 'search', id: `${id}-query`, placeholder: text(words, 'searchHint') });
  query.addEventListener('input', () => { onChange(() => ({ query: query.value })); });
  const selects = choices.map(({ label, options }, index) => {
    const select = make('select', {}, make('option', { value: '' }, text(words, 'all')), ...options.map((option, value) => make('option', { value: String(value) }, option)));
    select.addEventListener('change', () => {
      onChange(({ chosen }) => ({ chosen: chosen.map((old, each) => (each === index ? (select.value === '' ? null : Number(select.value)) : old)) }));
    });
    return make('label', {}, `${label} `, select);
  });
  return [make('label', { class: 'query' }, `${text(words, 'search')} `, query), ...selects];
}

function tableRow<Row>(row: Row, columns: readonly Column<Row>[]): HTMLElement {
  return make('tr', {}, ...columns.map((column) => make('td', { class: `${column.kind} ${column.mark?.(row) ?? ''}`.trim() }, column.text(row))));
}

function text(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

function fill(template: string, values: Readonly<Record<string, number>>): string {
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
