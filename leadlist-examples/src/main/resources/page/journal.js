// The journal of a list. A change can be undone; a dry run shows first what the undo does.
import { counted, element, number, pagedTable, time, words } from './elements.js';
import { asked } from './dialog.js';
import { get, post } from './service.js';

const NOT_UNDOABLE = ['creation', 'sharing', 'undo', 'erasure', 'merge'];

/** Shows the journal. `again` reloads the list after an undo; `announce` reads a text out. */
export function journal(list, { signal, again, announce }) {
  const problem = element('div', { class: 'problems', role: 'alert' });
  const undo = async (change) => {
    problem.replaceChildren();
    try {
      await undoChange(list, change, { signal, again, announce });
    } catch (failure) {
      problem.replaceChildren(element('p', {}, failure.message));
    }
  };
  return pagedTable({
    caption: 'Journal, last change first',
    columns: columns(undo),
    load: async (before) => {
      const page = await get(`/page/lists/${list.id}/changes${before ? `?before=${before}` : ''}`, signal);
      return { rows: page.changes, next: page.next };
    },
    total: list.version,
    empty: 'The journal is empty.',
    moreText: 'Earlier changes',
  }).then((table) => element('div', {}, problem, table));
}

function columns(undo) {
  return [
    { head: 'Version', kind: 'number', cell: (change) => number(change.version) },
    { head: 'When', kind: 'time', cell: (change) => time(change.at) },
    { head: 'By', cell: (change) => change.by },
    { head: 'Source', cell: (change) => source(change) },
    { head: 'Added', kind: 'number', cell: (change) => number(change.added) },
    { head: 'Removed', kind: 'number', cell: (change) => number(change.removed) },
    { head: 'Members after', kind: 'number', cell: (change) => number(change.members) },
    { head: 'Undo', cell: (change) => undoButton(change, undo) },
    { head: 'Idempotency key', kind: 'id', cell: (change) => change.idempotencyKey },
  ];
}

function source(change) {
  const undoes = change.undoes ? ` of version ${number(change.undoes)}` : '';
  const undone = change.undoneBy ? `, undone by version ${number(change.undoneBy)}` : '';
  return words(change.source) + undoes + undone;
}

function undoButton(change, undo) {
  if (NOT_UNDOABLE.includes(change.source) || change.undoneBy) {
    return null;
  }
  const button = element('button', { type: 'button', 'aria-label': `Undo version ${change.version}` }, 'Undo');
  button.addEventListener('click', () => undo(change));
  return button;
}

async function undoChange(list, { version }, { signal, again, announce }) {
  const path = `/page/lists/${list.id}/undo`;
  const preview = await post(path, { version }, signal);
  const effects = effectsOf(preview);
  if (await asked(`Undo version ${number(version)}?`, effects, 'Undo')) {
    await post(path, { version, expectedVersion: list.version }, signal);
    await again();
    announce(`Version ${number(version)} was undone`);
  }
}

/** Returns what an undo does, in words. */
export function effectsOf({ removed, returned, detailsRestored, conflicts, detailsConflict, members }) {
  const lines = [
    removed > 0 && `${counted(removed, 'member leaves', 'members leave')} the list.`,
    returned > 0 && `${counted(returned, 'member returns', 'members return')} to the former position.`,
    detailsRestored && 'The list gets its former name and campaign.',
    conflicts > 0 &&
      `${counted(conflicts, 'member stays as it is', 'members stay as they are')}, because of later changes.`,
    detailsConflict && 'Name and campaign stay, because a later change has changed them.',
    removed + returned === 0 && !detailsRestored && 'Nothing remains to undo.',
  ].filter((line) => line !== false);
  return [
    element('ul', {}, lines.map((line) => element('li', {}, line))),
    element('p', { class: 'hint' }, `The list will have ${counted(members, 'member', 'members')}. `
      + 'The undo is a new version; nothing in the history is lost.'),
  ];
}
