// The lists that the caller may read, and the imports among them.
import { element, isOpen, number, pagedTable, progress, time } from './elements.js';
import { newListForm } from './new-list.js';
import { everySecond, get } from './service.js';

const COLUMNS = [
  { head: 'List', cell: (list) => element('a', { href: `#/lists/${list.id}` }, list.name) },
  { head: 'Type', cell: (list) => (list.type === 'person' ? 'people' : 'companies') },
  { head: 'Members', kind: 'number', cell: (list) => number(list.members) },
  { head: 'Version', kind: 'number', cell: (list) => number(list.version) },
  { head: 'Updated', kind: 'time', cell: (list) => time(list.updatedAt) },
];

export async function overview(signal) {
  const [lists, imports] = await Promise.all([
    pagedTable({
      caption: 'Lists, last updated first',
      columns: COLUMNS,
      load: async (after) => {
        const page = await get(`/page/lists${after ? `?after=${encodeURIComponent(after)}` : ''}`, signal);
        return { rows: page.lists, next: page.next };
      },
      empty: 'There are no lists that you may read.',
      moreText: 'More lists',
    }),
    get('/page/imports', signal),
  ]);
  const section = imports.length === 0 ? [] : [element('section', { 'aria-labelledby': 'imports' },
    element('h2', { id: 'imports' }, 'Imports'), watched(imports, signal))];
  return {
    title: 'Lead lists',
    nodes: [
      element('h1', { tabindex: '-1' }, 'Lists'),
      element('p', { class: 'hint' }, 'Each change of a list is a version: it can be read as of then, and undone.'),
      // Open imports come first, so that their progress is visible.
      ...(imports.some(isOpen) ? [...section, lists] : [lists, ...section]),
      newListForm(signal),
    ],
  };
}

function watched(imports, signal) {
  const bars = new Map(imports.map((one) => [one.id, progress(one)]));
  if (imports.some(isOpen)) {
    everySecond(signal, async () => {
      const now = await get('/page/imports', signal);
      now.forEach((one) => bars.get(one.id)?.show(one));
      return now.some(isOpen);
    }).catch(() => {}); // the bars keep their last state
  }
  return element('ul', { class: 'imports' }, imports.map((one) =>
    element('li', {}, element('a', { href: `#/lists/${one.id}` }, one.name), bars.get(one.id).node)));
}
