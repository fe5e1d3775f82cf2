// The dry-run form: adds a bulk selection without storing it and shows the outcome of each row.
import { counted, element, number, table, words } from './elements.js';
import { post } from './service.js';

const EXAMPLE = `{
  "account": {
    "industry": {
      "any": { "include": ["software development", "it services and it consulting"] }
    },
    "employeeSize": { "type": "RANGE", "range": [{ "start": 50, "end": 500 }] }
  },
  "contact": {
    "seniority": {
      "any": { "include": ["director", "vp", "c_suite"] }
    },
    "departmentAndFunction": {
      "any": { "include": ["sales", "marketing"] }
    }
  }
}`;

// The form's values, which outlive the view.
const values = {
  filters: EXAMPLE,
  startIndex: '0',
  targetCount: '100',
  excludedIds: '550e8400-e29b-41d4-a716-446655440005',
};

const OUTCOMES = [
  { head: 'Index', kind: 'number', cell: (row) => number(row.index) },
  { head: 'Outcome', cell: (row) => element('span', { class: `outcome ${row.outcome}` }, words(row.outcome)) },
  { head: 'Name', cell: (row) => row.name },
  { head: 'Title', cell: (row) => row.title },
  { head: 'Matched by', cell: (row) => row.matchedBy && words(row.matchedBy) },
  { head: 'Reason', cell: (row) => row.reason },
  { head: 'Id', kind: 'id', cell: (row) => row.id },
];

export function dryRun(list, signal) {
  if (list.type !== 'person') {
    return element('p', { class: 'hint' }, 'A bulk selection chooses people; this list holds companies.');
  }
  const problems = element('div', { id: 'problems', class: 'problems', role: 'alert' });
  const result = element('div', { class: 'result', 'aria-live': 'polite' });
  const button = element('button', { class: 'primary' }, 'Run');
  const form = element('form', { class: 'dry-run', novalidate: true },
    field('filters', 'Filters', element('textarea', { rows: '18', spellcheck: 'false' }), 'a search in JSON'),
    element('div', { class: 'side' },
      field('startIndex', 'Start index', element('input', { inputmode: 'numeric' }), 'the number of skipped hits'),
      field('targetCount', 'Target count', element('input', { inputmode: 'numeric' }), '1 to 1,000'),
      field('excludedIds', 'Excluded ids', element('textarea', { rows: '3', spellcheck: 'false' }), 'one per line'),
      element('p', {}, button, ' ', element('span', { class: 'hint' }, 'Nothing is stored.')),
      problems));
  form.addEventListener('input', (event) => {
    values[event.target.name] = event.target.value;
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    clear(form, problems);
    try {
      show(await post(`/page/lists/${list.id}/dry-run`, { selection: selection(form) }, signal), result);
    } catch (failure) {
      result.replaceChildren();
      showProblems(failure, form, problems);
    } finally {
      button.disabled = false;
    }
  });
  return element('div', {}, form, result);
}

function field(name, label, control, hint) {
  control.id = `field-${name}`;
  control.name = name;
  control.value = values[name];
  control.setAttribute('aria-describedby', `hint-${name} problems`);
  return element('div', { class: 'field' },
    element('label', { for: control.id }, label), control, element('small', { id: `hint-${name}` }, hint));
}

/**
 * Returns the form's selection. A value that is not a number is sent as text, so that the service reports the problem.
 */
function selection(form) {
  const { filters, startIndex, targetCount, excludedIds } = form.elements;
  return {
    mode: 'bulk',
    startIndex: numeric(startIndex.value),
    targetCount: numeric(targetCount.value),
    excludedIds: excludedIds.value.split(/\s+/).filter((id) => id !== ''),
    filters: parsed(filters.value),
  };
}

function numeric(text) {
  const trimmed = text.trim();
  if (trimmed === '') {
    return undefined;
  }
  return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (failure) {
    const unreadable = new Error('The filters are not valid JSON');
    unreadable.details = [{ path: ['selection', 'filters'], message: failure.message }];
    throw unreadable;
  }
}

function show(report, result) {
  const counts = Object.entries(report.counts).filter(([, count]) => count > 0).map(([outcome, count]) =>
    element('li', {}, element('span', { class: `outcome ${outcome}` }, words(outcome)), ' ',
      element('b', {}, number(count))));
  const summary = `${counted(report.counts.added, 'person', 'people')} would be added; `
    + `the list would have ${counted(report.members, 'member', 'members')}.`;
  result.replaceChildren(
    element('h2', {}, 'Outcome'),
    element('p', {}, report.outcomes.length === 0 ? 'The selection matches no people.' : summary),
    element('ul', { class: 'counts' }, counts),
    report.outcomes.length === 0 ? '' : table('Outcome of each row', OUTCOMES, report.outcomes).frame);
}

function clear(form, problems) {
  problems.replaceChildren();
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
  }
}

function showProblems(failure, form, problems) {
  const details = failure.details ?? [];
  problems.replaceChildren(
    element('p', {}, failure.message),
    element('ul', {}, details.map((detail) =>
      element('li', {}, element('code', {}, detail.path.join('.') || 'body'), ` ${detail.message}`))));
  for (const detail of details) {
    form.elements[detail.path[1]]?.setAttribute('aria-invalid', 'true');
  }
  form.querySelector('[aria-invalid]')?.focus();
}
