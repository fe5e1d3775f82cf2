// The parts that all views are made of. Texts of the service are put in as texts, never as markup.

/** An element with attributes and children; children that are no elements become texts, those that are null are left out. */
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

/** The names of the service's enumerations as words. */
export function words(text) {
  return text.replaceAll('_', ' ');
}

export function time(instant) {
  return element('time', { datetime: instant, title: instant }, instants.format(new Date(instant)));
}

export function day(instant) {
  return element('time', { datetime: instant, title: instant }, days.format(new Date(instant)));
}

/** A table in a frame of its own that scrolls if it has to; `columns` are pairs of a head and what makes a cell of a row. */
export function table(caption, columns, rows) {
  const body = element('tbody');
  const add = (more) => body.append(...more.map((row) => line(columns, row)));
  add(rows);
  const heads = columns.map((column) => element('th', { scope: 'col', class: column.kind }, column.head));
  const grid = element('table', {}, element('caption', {}, caption), element('thead', {}, element('tr', {}, heads)), body);
  const frame = element('div', { class: 'frame', role: 'region', tabindex: '0', 'aria-label': caption }, grid);
  return { frame, add };
}

function line(columns, row) {
  return element('tr', {}, columns.map((column) => {
    const value = column.cell(row);
    return element('td', { class: column.kind }, value ?? element('span', { class: 'none' }, '–'));
  }));
}

/** A table that shows a page, and the next ones on request. `load(cursor)` answers `{rows, next}`. */
export async function pagedTable({ caption, columns, load, total, empty, moreText }) {
  const first = await load(null);
  if (first.rows.length === 0) {
    return element('p', { class: 'hint' }, empty);
  }
  const shown = table(caption, columns, first.rows);
  let count = first.rows.length;
  let next = first.next;
  const told = element('span', { role: 'status' });
  const button = element('button', { type: 'button' }, moreText);
  const tell = () => {
    told.textContent = total === undefined ? `${number(count)} shown` : `${number(count)} of ${number(total)} shown`;
    button.hidden = next === undefined;
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const page = await load(next);
      shown.add(page.rows);
      count += page.rows.length;
      next = page.next;
      tell();
    } catch (failure) {
      told.textContent = failure.message;
    } finally {
      button.disabled = false;
    }
  });
  tell();
  return element('div', {}, shown.frame, element('p', { class: 'more' }, button, told));
}

/** How far an import is; `show` moves the bar. */
export function progress(leadImport) {
  const bar = element('progress', { 'aria-label': `Import of ${leadImport.name}` });
  const told = element('span', { class: 'told' });
  const show = (now) => {
    bar.max = Math.max(1, now.leads);
    bar.value = now.status === 'completed' ? bar.max : now.done;
    told.textContent = `${now.status}: ${number(now.done)} of ${counted(now.leads, 'lead', 'leads')}`;
    node.dataset.status = now.status;
  };
  const node = element('div', { class: 'import' }, bar, told);
  show(leadImport);
  return { node, show };
}

export function isOpen(leadImport) {
  return leadImport.status === 'queued' || leadImport.status === 'processing';
}

export function problem(failure) {
  return element('p', { class: 'problem', role: 'alert' }, failure.message);
}
