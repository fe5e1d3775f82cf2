// The suppression list: search, new entries, and CSV in and out. Keys are sent in bodies, never in addresses.
import { counted, element, number, pagedTable, table, time, words } from './elements.js';
import { fileField } from './file-field.js';
import { post, save, send } from './service.js';

const PATH = '/page/suppressions';
const KINDS = ['EMAIL', 'DOMAIN', 'LINKEDIN_URL', 'PHONE', 'PERSON_ID', 'COMPANY_ID', 'EMAIL_SHA256', 'EMAIL_MD5'];
const REASONS = ['OPT_OUT', 'OBJECTION', 'COMPLAINT', 'BOUNCED', 'CUSTOMER', 'COMPETITOR', 'OTHER'];

/** Shows the list. `announce` reads a text out. */
export async function suppressionList(signal, announce) {
  const entries = element('div');
  const search = field('search', 'Address, domain, URL, phone number or id', element('input', { type: 'search' }));
  const show = async () => {
    entries.replaceChildren(await entriesOf(search.control.value.trim(), signal, lifted));
  };
  const message = element('p', { class: 'result', role: 'status' });
  const problem = element('div', { class: 'problems', role: 'alert' });
  const said = (text) => {
    message.textContent = text;
    announce(text);
  };
  const tried = async (work) => {
    problem.replaceChildren();
    try {
      await work();
      await show();
    } catch (failure) {
      problem.replaceChildren(element('p', {}, failure.message));
    }
  };
  const lifted = (entry) => tried(async () => {
    const { result } = await post(`${PATH}/lift`, { kind: entry.kind, value: entry.value }, signal);
    said(`The entry was ${result === 'REMOVED' ? 'lifted' : `not lifted: ${lower(result)}`}.`);
  });
  await show();
  return {
    title: 'Suppression list – Lead lists',
    nodes: [
      element('h1', { tabindex: '-1' }, 'Suppression list'),
      element('p', { class: 'hint' }, 'Whoever has one of these keys is kept out of all lists of the organization. '
        + 'Admins add and lift entries.'),
      form('search-entries', [search.node, button('Search')], () => tried(async () => {})),
      newEntry((entry) => tried(async () => said(added(await post(PATH, entry, signal))))),
      files(signal, tried, said),
      message,
      problem,
      entries,
    ],
  };
}

function newEntry(add) {
  const kind = field('kind', 'Kind', choice(KINDS));
  const text = field('text', 'Key', element('input', { autocomplete: 'off', required: true }));
  const reason = field('reason', 'Reason', choice(REASONS));
  const removing = element('input', { type: 'checkbox', id: 'field-removing' });
  const check = element('p', {}, removing, ' ',
    element('label', { for: removing.id }, 'Also remove the members that it covers'));
  return form('new-entry', [kind.node, text.node, reason.node, check, button('Add')], () => add({
    kind: kind.control.value,
    text: text.control.value,
    reason: reason.control.value,
    removingMembers: removing.checked,
  }));
}

function added({ result, problem, removal }) {
  const removed = removal === undefined ? '' : ` ${counted(removal.memberships, 'membership', 'memberships')} ended.`;
  return `${lower(result)}${problem === undefined ? '' : `: ${lower(problem)}`}.${removed}`;
}

/** Returns the links for CSV files. The file is fetched with the token, and then saved. */
function files(signal, tried, said) {
  const saving = element('button', { type: 'button', id: 'save-entries' }, 'Save as CSV');
  saving.addEventListener('click', () => tried(() => save(`${PATH}/entries.csv`, 'suppressions.csv', signal)));
  const rows = element('div');
  const file = fileField('Add the entries of a CSV file', signal, (chosen) => tried(async () => {
    const response = await send(`${PATH}/import`, { signal, method: 'POST', body: chosen });
    const report = await response.json();
    said(`${counted(report.rows, 'row', 'rows')}: ${Object.entries(report.counts)
      .map(([result, count]) => `${lower(result)} ${number(count)}`).join(', ')}.`);
    rows.replaceChildren(...unreadable(report.unreadable));
  }));
  return element('section', { 'aria-label': 'Files' }, file.node, element('p', {}, saving), rows);
}

function unreadable(rows) {
  return rows.length === 0 ? [] : [table('Rows that are not read', [
    { head: 'Line', kind: 'number', cell: (row) => number(row.line) },
    { head: 'Column', cell: (row) => row.column },
  ], rows).frame];
}

function entriesOf(text, signal, lift) {
  return pagedTable({
    caption: text === '' ? 'Entries, the oldest first' : 'Entries that keep this key out',
    columns: [
      { head: 'Kind', cell: (entry) => lower(entry.kind) },
      { head: 'Key', cell: (entry) => entry.value },
      { head: 'Reason', cell: (entry) => lower(entry.reason) },
      { head: 'Channel', cell: (entry) => entry.channel },
      { head: 'Source', cell: (entry) => entry.source },
      { head: 'Note', cell: (entry) => entry.note },
      { head: 'By', cell: (entry) => entry.addedBy },
      { head: 'Added', kind: 'time', cell: (entry) => time(entry.addedAt) },
      { head: 'Expires', kind: 'time', cell: (entry) => entry.expiresAt && time(entry.expiresAt) },
      { head: 'Lift', cell: (entry) => liftButton(entry, lift) },
    ],
    load: async (after) => {
      const page = await post(`${PATH}/search`, { text, after }, signal);
      return { rows: page.entries, next: page.next };
    },
    empty: text === '' ? 'There are no entries.' : 'No entry keeps this key out.',
    moreText: 'More entries',
  });
}

function liftButton(entry, lift) {
  const lifting = element('button', { type: 'button' }, 'Lift');
  lifting.addEventListener('click', () => lift(entry));
  return lifting;
}

function form(name, parts, submit) {
  const node = element('form', { class: name }, parts);
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  return node;
}

function button(text) {
  return element('p', {}, element('button', { class: 'primary' }, text));
}

function field(name, label, control) {
  control.id = `field-${name}`;
  control.name = name;
  return { control, node: element('div', { class: 'field' }, element('label', { for: control.id }, label), control) };
}

function choice(values) {
  return element('select', {}, values.map((value) => element('option', { value }, lower(value))));
}

function lower(name) {
  return words(name.toLowerCase());
}
