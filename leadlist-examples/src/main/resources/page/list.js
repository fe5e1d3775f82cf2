// One list: its facts, the progress of its import, and one of its views.
import { counted, day, element, isOpen, number, progress, time } from './elements.js';
import { figures } from './figures.js';
import { importView } from './import-view.js';
import { journal } from './journal.js';
import { members } from './members.js';
import { search } from './search.js';
import { everySecond, get } from './service.js';
import { sharing } from './sharing.js';

const VIEWS = [
  { name: 'members', text: 'Members', show: members },
  { name: 'figures', text: 'Figures', show: figures },
  { name: 'journal', text: 'Journal', show: journal },
  { name: 'search', text: 'Search', isForm: true, show: search },
  { name: 'import', text: 'Import', isForm: true, show: importView },
  { name: 'sharing', text: 'Sharing', isForm: true, show: sharing },
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
      element('section', { 'aria-label': view.text }, await view.show(list, { signal, again, changed, announce })),
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
