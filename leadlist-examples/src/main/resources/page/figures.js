// The figures of a list: its growth over the versions.
import { counted, element, number } from './elements.js';
import { stepLine } from './chart.js';
import { get } from './service.js';

const CHANGES = 1_000;

/** Shows the figures of a list. */
export async function figures(list, { signal }) {
  const { changes } = await get(`/page/lists/${list.id}/changes?limit=${CHANGES}`, signal);
  return element('div', { class: 'figures' }, growth(changes.reverse(), list));
}

function growth(changes, list) {
  const first = changes[0];
  const added = sum(changes, 'added');
  const removed = sum(changes, 'removed');
  const text = `From version ${number(first.version)} to ${number(list.version)}: `
    + `${number(added)} added, ${number(removed)} removed, ${counted(list.members, 'member', 'members')} now.`;
  return element('figure', {}, element('h2', {}, 'Growth'), stepLine(changes, text),
    element('figcaption', {}, text));
}

function sum(changes, name) {
  return changes.reduce((total, change) => total + change[name], 0);
}
