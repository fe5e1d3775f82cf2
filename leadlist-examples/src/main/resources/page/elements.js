// The elements that all views share. Texts of the service are inserted as text, never as markup.

/** Returns an element with attributes and children: strings become text nodes, and null children are omitted. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

const whole = new Intl.NumberFormat('en');
const instants = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

export function number(value) {
  return whole.format(value);
}

export function counted(value, one, several) {
  return `${number(value)} ${value === 1 ? one : several}`;
}

/** Returns the name of one of the service's enum constants as words. */
export function words(text) {
  return text.replaceAll('_', ' ');
}

export function time(instant) {
  return element('time', { datetime: instant, title: instant }, instants.format(new Date(instant)));
}

export function day(instant) {
  return element('time', { datetime: instant, title: instant }, days.format(new Date(instant)));
}

/**
 * Returns a table in a frame that scrolls if necessary. Each column has a head and a function that returns a row's
 * cell. On a narrow screen the rows are shown as cards; the roles keep the table a table for screen readers.
 */
export function table(caption, columns, rows) {
  const body = element('tbody', { role: 'rowgroup' });
  const add = (more) => body.append(...more.map((row) => line(columns, row)));
  add(rows);
  const heads = columns.map((column) =>
    element('th', { scope: 'col', role: 'columnheader', class: column.kind }, column.head));
  const head = element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, heads));
  const grid = element('table', { role: 'table' }, element('caption', {}, caption), head, body);
  const frame = element('div', { class: 'frame', role: 'region', tabindex: '0', 'aria-label': caption }, grid);
  return { frame, add };
}

function line(columns, row) {
  return element('tr', { role: 'row' }, columns.map((column) => {
    const value = column.cell(row);
    const shown = value ?? element('span', { class: 'none' }, '–');
    return element('td', { class: column.kind, role: 'cell', 'data-head': column.head }, shown);
  }));
}

/** Returns a table with one page, and further pages on request. `load(cursor)` returns `{rows, next}`. */
export async function pagedTable({ caption, columns, load, total, empty, moreText }) {
  const first = await load(null);
  if (first.rows.length === 0) {
    return element('p', { class: 'hint' }, empty);
  }
  const shown = table(caption, columns, first.rows);
  let count = first.rows.length;
  let next = first.next;
  const state = element('span', { role: 'status' });
  const button = element('button', { type: 'button' }, moreText);
  const showState = () => {
    state.textContent = total === undefined ? `${number(count)} shown` : `${number(count)} of ${number(total)} shown`;
    button.hidden = next === undefined;
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const page = await load(next);
      shown.add(page.rows);
      count += page.rows.length;
      next = page.next;
      showState();
    } catch (failure) {
      state.textContent = failure.message;
    } finally {
      button.disabled = false;
    }
  });
  showState();
  return element('div', {}, shown.frame, element('p', { class: 'more' }, button, state));
}

/** Returns an import's progress bar; `show` updates it. */
export function progress(leadImport) {
  const bar = element('progress', { 'aria-label': `Import of ${leadImport.name}` });
  const state = element('span', { class: 'state' });
  const show = (now) => {
    bar.max = Math.max(1, now.leads);
    bar.value = now.status === 'completed' ? bar.max : now.done;
    state.textContent = `${now.status}: ${number(now.done)} of ${counted(now.leads, 'lead', 'leads')}`;
    node.dataset.status = now.status;
  };
  const node = element('div', { class: 'import' }, bar, state);
  show(leadImport);
  return { node, show };
}

export function isOpen(leadImport) {
  return leadImport.status === 'queued' || leadImport.status === 'processing';
}

export function problem(failure) {
  return element('p', { class: 'problem', role: 'alert' }, failure.message);
}
