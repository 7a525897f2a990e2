import { mountTable } from './data-table.ts';
import type { PageData } from './page-data.ts';
import type { Column } from './table-model.ts';

// The report page's own script: it turns the figures that stand in the page into tables. It asks for nothing from anywhere.
const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData;
const word = (key: string): string => data.words[key] ?? key;

type Unit = PageData['units'][number];
type Document = PageData['documents'][number];
type Problem = PageData['problems'][number];
type Finding = PageData['findings'][number];
type Rule = PageData['rules'][number];

const pathOf = (document: number): string => data.documents[document]?.[0] ?? '';
const unitOf = (document: number): string => String(data.units[data.documents[document]?.[1] ?? -1]?.[0] ?? '');
const dueWord = (due: number): string => (due === 1 ? word('overdue') : due === 2 ? word('unconfirmed') : '');

function number<Row>(label: string, value: (row: Row) => number, show: (row: Row) => string = (row) => String(value(row))): Column<Row> {
  return { label, kind: 'number', text: show, order: value };
}

function words<Row>(label: string, text: (row: Row) => string, mark?: (row: Row) => string): Column<Row> {
  return { label, kind: 'text', text, ...(mark === undefined ? {} : { mark }) };
}

function daysOver(deadline: string): number {
  return Math.round((Date.parse(data.today) - Date.parse(deadline)) / 86_400_000);
}

/** Tables further down are made when the page is idle, so that the figures and charts are there at once. */
const later: (() => void)[] = [];
function table(id: string, mount: (section: HTMLElement) => void): void {
  const section = document.getElementById(id);
  if (section !== null) later.push(() => { mount(section); });
}

const problemColumns: readonly Column<Problem>[] = [
  words(word('unit'), ([document]) => unitOf(document)),
  number(word('number'), ([, number]) => number, ([, number]) => (number < 0 ? '' : String(number))),
  words(word('problem'), ([, , title]) => title, () => 'wide'),
  words(word('status'), ([, , , , status]) => data.statuses[status] ?? '', ([, , , , status]) => `status s${status}`),
  words(word('deadline'), ([, , , , , , deadline]) => deadline, () => 'date'),
  words(word('responsible'), ([, , , , , responsible]) => responsible),
  words(word('document'), ([document, , , line]) => `${pathOf(document)}:${line}`, () => 'path'),
];

table('overdue', (section) => {
  const rows = data.problems.filter(([, , , , , , , due]) => due !== 0);
  const over: Column<Problem> = number(word('daysOver'), ([, , , , , , deadline]) => daysOver(deadline));
  const due = words<Problem>(word('due'), ([, , , , , , , each]) => dueWord(each), ([, , , , , , , each]) => `due d${each}`);
  const choices = [{ label: word('due'), options: [word('overdue'), word('unconfirmed')], value: ([, , , , , , , each]: Problem) => each - 1 }];
  mountTable(section, { id: 'overdue', caption: word('overdueItems'), rows, columns: [due, over, ...problemColumns], choices, sort: { column: 1, direction: 'descending' }, empty: word('noOverdue'), words: data.words });
});

table('units', (section) => {
  const at = (index: number) => (row: Unit) => Number(row[index]);
  const share = 3 + data.statuses.length;
  const columns: readonly Column<Unit>[] = [
    words(word('unit'), ([name]) => String(name), () => 'wide'),
    number(word('documents'), at(1)),
    number(word('problems'), at(2)),
    ...data.statuses.map((status, index) => number<Unit>(status, at(3 + index))),
    number(`${word('completedShare')} %`, at(share), (row) => (Number(row[share]) < 0 ? '–' : `${String(row[share])}%`)),
    number(word('overdue'), at(share + 1)),
    number(word('unconfirmed'), at(share + 2)),
    number(word('error'), at(share + 3)),
    number(word('warning'), at(share + 4)),
    number(word('info'), at(share + 5)),
  ];
  mountTable(section, { id: 'units', caption: word('units'), rows: data.units, columns, sort: { column: 3 + data.statuses.length, direction: 'ascending' }, empty: word('noRows'), words: data.words });
});

table('problems', (section) => {
  const choices = [{ label: word('status'), options: data.statuses, value: ([, , , , status]: Problem) => status }];
  mountTable(section, { id: 'problems', caption: word('problems'), rows: data.problems, columns: problemColumns, choices, sort: null, empty: word('noRows'), words: data.words });
});

table('rules', (section) => {
  const columns: readonly Column<Rule>[] = [
    words(word('rule'), ([id]) => id, () => 'path'),
    words(word('meaning'), ([, summary]) => summary, () => 'wide'),
    number(word('error'), ([, , errors]) => errors),
    number(word('warning'), ([, , , warnings]) => warnings),
    number(word('info'), ([, , , , infos]) => infos),
    number(word('documents'), ([, , , , , documents]) => documents),
  ];
  mountTable(section, { id: 'rules', caption: word('rules'), rows: data.rules, columns, sort: null, empty: word('noRows'), words: data.words });
});

table('documents', (section) => {
  const counts = data.documents.map(() => ({ problems: 0, completed: 0, levels: [0, 0, 0] }));
  for (const [document, , , , status] of data.problems) {
    const own = counts[document];
    if (own === undefined) continue;
    own.problems += 1;
    if (status === 0) own.completed += 1;
  }
  for (const [document, , level] of data.findings) {
    const own = counts[document];
    if (own !== undefined) own.levels[level] = (own.levels[level] ?? 0) + 1;
  }
  const rows = data.documents.map((document, index) => ({ document, count: counts[index] ?? { problems: 0, completed: 0, levels: [0, 0, 0] } }));
  interface Counted { readonly document: Document; readonly count: (typeof counts)[number] }
  const columns: readonly Column<Counted>[] = [
    words(word('document'), ({ document: [path, , , , failure] }) => (failure === '' ? path : `${path} — ${word('failure').replace('{message}', failure)}`), ({ document: [, , , , failure] }) => (failure === '' ? 'path' : 'path failed')),
    words(word('unit'), ({ document: [, unit] }) => String(data.units[unit]?.[0] ?? '')),
    words(word('kind'), ({ document: [, , kind] }) => data.kinds[kind] ?? ''),
    words(word('issued'), ({ document: [, , , date] }) => date, () => 'date'),
    number(word('problems'), ({ count }) => count.problems),
    number(word('completedShare'), ({ count }) => count.completed),
    ...(['error', 'warning', 'info'] as const).map((level, index) => number<Counted>(word(level), ({ count }) => count.levels[index] ?? 0)),
  ];
  const choices = [{ label: word('kind'), options: data.kinds, value: ({ document: [, , kind] }: Counted) => kind }];
  mountTable(section, { id: 'documents', caption: word('documents'), rows, columns, choices, sort: null, empty: word('noRows'), words: data.words });
});

table('findings', (section) => {
  const columns: readonly Column<Finding>[] = [
    { label: word('level'), kind: 'text', text: ([, , level]) => data.levels[level] ?? '', order: ([, , level]) => level, mark: ([, , level]) => `level l${level}` },
    words(word('message'), ([, , , , message]) => message, () => 'wide'),
    words(word('rule'), ([, rule]) => data.rules[rule]?.[0] ?? '', () => 'path'),
    words(word('unit'), ([document]) => unitOf(document)),
    words(word('document'), ([document, , , line]) => `${pathOf(document)}:${line}`, () => 'path'),
  ];
  const choices = [{ label: word('level'), options: data.levels, value: ([, , level]: Finding) => level }];
  mountTable(section, { id: 'findings', caption: word('findings'), rows: data.findings, columns, choices, sort: { column: 0, direction: 'ascending' }, empty: word('noRows'), words: data.words });
});

document.getElementById('print')?.addEventListener('click', () => { window.print(); });

function mountNext(): void {
  later.shift()?.();
  if (later.length > 0) setTimeout(mountNext, 0);
}
mountNext();
