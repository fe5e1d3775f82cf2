// The report of an import: the outcome of every row, the columns, the first rows and the rejected rows.
import { counted, element, number, table, words } from './elements.js';
import { outcomeOf } from './outcomes.js';

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

const REJECTS = [
  { head: 'Row', kind: 'number', cell: (reject) => number(reject.row) },
  { head: 'Line', kind: 'number', cell: (reject) => number(reject.line) },
  { head: 'Outcome', cell: (reject) => outcomeOf(reject.outcome) },
  { head: 'Reason', cell: (reject) => reject.reason },
];

export function reportOf(report, type) {
  return [
    element('p', { class: 'summary' }, summary(report, type)),
    bar(report),
    legend(report),
    element('p', { class: 'hint' }, `${counted(report.rows, 'row', 'rows')}, ${report.encoding}, separated by `
      + `${SEPARATORS[report.delimiter] ?? report.delimiter}`),
    rejectedRows(report),
    warnings(report),
    columns(report.columns),
    firstRows(report.sample ?? []),
  ].filter((part) => part !== null);
}

/** Returns the sentence that is shown and read out. */
export function summary(report, type) {
  const added = report.counts.ADDED ?? 0;
  const rest = report.rows - added;
  const [one, several] = type === 'person' ? ['person', 'people'] : ['company', 'companies'];
  const verb = report.dryRun ? 'would be added' : added === 1 ? 'was added' : 'were added';
  const nothing = type === 'person' ? 'no person' : 'no company';
  const others = rest === 0 ? '' : ` ${counted(rest, 'other row adds', 'other rows add')} ${nothing}.`;
  return `${counted(added, one, several)} ${verb}.${others}`;
}

/** Returns the outcomes of all rows as one bar. The legend below says the same in words. */
function bar(report) {
  const parts = Object.entries(report.counts).map(([name, count]) => {
    const part = element('span', { class: name.toLowerCase(), title: `${lower(name)}: ${number(count)}` });
    part.style.flexGrow = count;
    return part;
  });
  return parts.length === 0 ? null : element('div', { class: 'bar', 'aria-hidden': 'true' }, parts);
}

function legend(report) {
  return element('ul', { class: 'counts', 'aria-label': 'Outcomes of the rows' },
    Object.entries(report.counts).map(([name, count]) =>
      element('li', {}, outcomeOf(name), ' ', element('b', {}, number(count)))));
}

function lower(name) {
  return words(name.toLowerCase());
}

function rejectedRows(report) {
  const shown = report.rejectedRows ?? [];
  if (shown.length === 0) {
    return null;
  }
  const isPart = shown.length < report.rejectedCount;
  const all = isPart ? `first ${number(shown.length)} of ${number(report.rejectedCount)}` : 'all';
  const what = report.dryRun ? 'Rows that would not be in the list' : 'Rows that are not in the list';
  return table(`${what} (${all})`, REJECTS, shown).frame;
}

function warnings(report) {
  const shown = report.warnings ?? [];
  return shown.length === 0 ? null : element('details', {},
    element('summary', {}, counted(shown.length, 'warning', 'warnings')),
    element('ul', {}, shown.map((warning) => element('li', {}, warningText(warning)))));
}

function warningText(warning) {
  return typeof warning === 'string' ? warning : `Row ${number(warning.row)}: ${warning.message}`;
}

function columns({ mapped, ignored, ambiguous }) {
  return element('section', { 'aria-labelledby': 'columns' },
    element('h3', { id: 'columns' }, 'Columns'),
    element('ul', { class: 'columns' }, mapped.map((column) => element('li', {},
      element('b', {}, column.header), ' ', element('span', { role: 'img', 'aria-label': 'is read as' }, '→'), ' ',
      element('code', {}, column.field)))),
    named('is read only where another column is empty', 'are read only where other columns are empty', ambiguous),
    named('is not read', 'are not read', ignored));
}

function named(one, several, headers = []) {
  return headers.length === 0 ? null : element('details', {},
    element('summary', {}, counted(headers.length, `column ${one}`, `columns ${several}`)),
    element('p', { class: 'hint' }, headers.join(', ')));
}

function firstRows(sample) {
  const fields = [...new Set(sample.flatMap((row) => Object.keys(row.cells)))];
  if (fields.length === 0) {
    return null;
  }
  const shown = fields.map((field) => ({ head: field, cell: (row) => text(row.cells[field]) }));
  return table('First rows, as they are read',
    [{ head: 'Row', kind: 'number', cell: (row) => number(row.row) }, ...shown], sample).frame;
}

function text(value) {
  return Array.isArray(value) ? value.join(', ') : value;
}
