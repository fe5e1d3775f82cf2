// The lists that the caller may read, and the imports among them.
import { sparkLine } from './chart.js';
import { element, isOpen, number, pagedTable, progress, time } from './elements.js';
import { newListForm } from './new-list.js';
import { everySecond, get } from './service.js';

const SPARKS = 12;
const POINTS = 30;

const columns = (spark) => [
  { head: 'List', cell: (list) => element('a', { href: `#/lists/${list.id}` }, list.name) },
  { head: 'Type', cell: (list) => (list.type === 'person' ? 'people' : 'companies') },
  { head: 'Members', kind: 'number', cell: (list) => number(list.members) },
  { head: 'Version', kind: 'number', cell: (list) => number(list.version) },
  { head: 'Growth', kind: 'spark', cell: spark },
  { head: 'Updated', kind: 'time', cell: (list) => time(list.updatedAt) },
];

const LOADING = 'The sample lists are being created.';

/** Shows the lists. `again` reloads the view when the sample lists of a first start exist. */
export async function overview(signal, again) {
  const [lists, imports] = await Promise.all([
    pagedTable({
      caption: 'Lists, last updated first',
      columns: columns(sparks(signal)),
      load: async (after) => {
        const page = await get(`/page/lists${after ? `?after=${encodeURIComponent(after)}` : ''}`, signal);
        return { rows: page.lists, next: page.next };
      },
      empty: 'There are no lists that you may read.',
      moreText: 'More lists',
    }),
    get('/page/imports', signal),
  ]);
  if (lists.matches('.hint') && (await areSamplesLoading(signal))) {
    lists.textContent = LOADING;
    awaitSamples(signal, again).catch(() => {}); // the hint stays
  }
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

/** Returns a function that draws the growth of a list, for the first lists. */
function sparks(signal) {
  let drawn = 0;
  return (list) => {
    drawn += 1;
    if (drawn > SPARKS || list.version === 1) {
      return null;
    }
    const place = element('span');
    get(`/api/v1/entities/leadlists/${list.id}/growth?points=${POINTS}`, signal)
      .then(({ sizes }) => place.replaceChildren(sparkLine(sizes)))
      .catch(() => {}); // the numbers next to it say enough
    return place;
  };
}

/** Waits until no more sample lists appear. */
async function awaitSamples(signal, again) {
  let known = 0;
  await everySecond(signal, async () => {
    const { lists } = await get('/page/lists', signal);
    const isOver = (lists.length > 0 && lists.length === known) || !(await areSamplesLoading(signal));
    known = lists.length;
    if (isOver) {
      again();
    }
    return !isOver;
  });
}

async function areSamplesLoading(signal) {
  return (await get('/health', signal).catch(() => ({}))).samples === 'loading';
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
