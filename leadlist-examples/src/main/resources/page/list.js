// One list: its facts, the progress of its import, and its members, its journal or the dry-run form.
import { counted, day, element, isOpen, number, pagedTable, progress, time, words } from './elements.js';
import { everySecond, get } from './service.js';
import { dryRun } from './dry-run.js';
import { importView } from './import-view.js';

const PEOPLE = [
  { head: 'Name', cell: (member) => member.name },
  { head: 'Title', cell: (member) => member.title },
  { head: 'E-mail', cell: (member) => member.email },
  { head: 'Location', cell: (member) => member.location },
  { head: 'Id', kind: 'id', cell: (member) => member.id },
];

const COMPANIES = [
  { head: 'Name', cell: (member) => member.name },
  { head: 'Domain', cell: (member) => member.domain },
  { head: 'Industry', cell: (member) => member.industry },
  { head: 'Location', cell: (member) => member.location },
  { head: 'Id', kind: 'id', cell: (member) => member.id },
];

const CHANGES = [
  { head: 'Version', kind: 'number', cell: (change) => number(change.version) },
  { head: 'When', kind: 'time', cell: (change) => time(change.at) },
  { head: 'By', cell: (change) => change.by },
  { head: 'Source', cell: (change) => source(change) },
  { head: 'Added', kind: 'number', cell: (change) => number(change.added) },
  { head: 'Removed', kind: 'number', cell: (change) => number(change.removed) },
  { head: 'Members after', kind: 'number', cell: (change) => number(change.members) },
  { head: 'Idempotency key', kind: 'id', cell: (change) => change.idempotencyKey },
];

function source(change) {
  const undoes = change.undoes ? ` of version ${number(change.undoes)}` : '';
  const undone = change.undoneBy ? `, undone by version ${number(change.undoneBy)}` : '';
  return words(change.source) + undoes + undone;
}

const VIEWS = [
  { name: 'members', text: 'Members', show: (list, { signal }) => members(list, signal) },
  { name: 'journal', text: 'Journal', show: (list, { signal }) => journal(list, signal) },
  { name: 'import', text: 'Import', isForm: true, show: async (list, page) => importView(list, page) },
  { name: 'dry-run', text: 'Dry run', isForm: true, show: async (list, { signal }) => dryRun(list, signal) },
];

/**
 * Shows one list. `again` reloads the whole view, because the new members appear when the import is complete;
 * `announce` reads a text out.
 */
export async function oneList(id, name, { signal, again, announce }) {
  const list = await get(`/page/lists/${encodeURIComponent(id)}`, signal);
  const view = VIEWS.find((one) => one.name === name) ?? VIEWS[0];
  const links = VIEWS.map((one) => element('a', {
    href: `#/lists/${id}/${one.name}`, 'aria-current': one === view && 'page',
  }, one.text));
  const shown = facts(list);
  const changed = () => get(`/page/lists/${list.id}`, signal)
    .then((now) => shown.replaceChildren(...facts(now).children))
    .catch(() => {}); // the facts stay as they were
  return {
    title: `${list.name} – Lead lists`,
    nodes: [
      element('h1', { tabindex: '-1' }, list.name),
      shown,
      list.leadImport ? watched(list, signal, view.isForm ? () => {} : again) : null,
      element('nav', { 'aria-label': 'Views of the list' }, links),
      element('section', { 'aria-label': view.text }, await view.show(list, { signal, changed, announce })),
    ],
  };
}

function facts(list) {
  const type = list.type === 'person' ? ['person', 'people'] : ['company', 'companies'];
  return element('dl', { class: 'facts' },
    fact('Members', counted(list.members, ...type)),
    fact('Version', number(list.version)),
    fact('Campaign', list.start ? element('span', {}, day(list.start), ' to ', day(list.end)) : 'none'),
    fact('Users', list.users.join(', ')),
    fact('Created', time(list.createdAt)),
    fact('Updated', time(list.updatedAt)),
    fact('Id', element('code', {}, list.id)));
}

function fact(name, value) {
  return element('div', {}, element('dt', {}, name), element('dd', {}, value));
}

function watched(list, signal, again) {
  const bar = progress(list.leadImport);
  if (isOpen(list.leadImport)) {
    everySecond(signal, async () => {
      const now = (await get(`/page/lists/${list.id}`, signal)).leadImport;
      bar.show(now);
      if (!isOpen(now)) {
        again(document.activeElement?.matches('main nav a') ? 'nav' : undefined);
      }
      return isOpen(now);
    }).catch(() => {}); // the bar keeps its last state
  }
  return element('section', { 'aria-label': 'Import' }, bar.node);
}

function members(list, signal) {
  return pagedTable({
    caption: 'Members, in the order in which they were added',
    columns: list.type === 'person' ? PEOPLE : COMPANIES,
    load: async (after) => {
      const query = after ? `?after=${encodeURIComponent(after)}` : '';
      const page = await get(`/page/lists/${list.id}/members${query}`, signal);
      return { rows: page.members, next: page.next };
    },
    total: list.members,
    empty: 'The list has no members.',
    moreText: 'More members',
  });
}

function journal(list, signal) {
  return pagedTable({
    caption: 'Journal, last change first',
    columns: CHANGES,
    load: async (before) => {
      const page = await get(`/page/lists/${list.id}/changes${before ? `?before=${before}` : ''}`, signal);
      return { rows: page.changes, next: page.next };
    },
    total: list.version,
    empty: 'The journal is empty.',
    moreText: 'Earlier changes',
  });
}
