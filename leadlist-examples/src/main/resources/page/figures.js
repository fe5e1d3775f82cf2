// The figures of a list: its growth, what its members have in common, and how far the leads of its import have come.
import { counted, element, number, table, words } from './elements.js';
import { stepLine } from './chart.js';
import { get } from './service.js';

const POINTS = 200;
const TOP = 8;
const HEADS = { seniority: 'Seniority', department: 'Department', industry: 'Industry', company: 'Company',
  country: 'Country' };
const FATES = [
  ['known', 'people the organization knew'], ['discovered', 'new people'], ['duplicates', 'duplicates'],
  ['unresolved', 'without a person'], ['keptOut', 'kept out by a rule'], ['waiting', 'waiting'],
];

/** Shows the figures of a list. */
export async function figures(list, { signal }) {
  const path = `/api/v1/entities/leadlists/${list.id}`;
  const [sizes, facets, funnel] = await Promise.all([
    get(`${path}/growth?points=${POINTS}`, signal),
    get(`${path}/facets?top=${TOP}`, signal),
    list.leadImport ? get(`${path}/funnel`, signal) : null,
  ]);
  return element('div', { class: 'figures' },
    growth(sizes.sizes), funnel === null ? null : funnelOf(funnel),
    facets.facets.filter((facet) => facet.values.length > 0).map((facet) => bars(facet, facets.counted)),
    facets.counted < facets.members
      ? element('p', { class: 'hint wide' }, `The first ${number(facets.counted)} members are counted.`) : null);
}

function growth(sizes) {
  const first = sizes[0];
  const last = sizes.at(-1);
  const most = Math.max(...sizes.map((size) => size.members));
  const text = `From ${counted(first.members, 'member', 'members')} in version ${number(first.version)} `
    + `to ${number(last.members)} in version ${number(last.version)}; at most ${number(most)}.`;
  return element('figure', { class: 'wide' }, element('h2', {}, 'Growth'), stepLine(sizes, text),
    element('figcaption', {}, text));
}

/** Returns the most frequent values of a facet, each with a bar. */
function bars({ facet, values, distinct, without }, total) {
  const others = distinct - values.length;
  const hints = [
    others > 0 && counted(others, 'other value', 'other values'),
    without > 0 && `${counted(without, 'member has', 'members have')} none`,
  ].filter((hint) => hint !== false);
  return element('div', {},
    barTable(HEADS[facet] ?? words(facet), values, total),
    hints.length === 0 ? null : element('p', { class: 'hint' }, `${hints.join('; ')}.`));
}

function funnelOf(funnel) {
  const rows = FATES.map(([name, value]) => ({ value, count: funnel[name] }));
  const verdicts = Object.entries(funnel.verdicts).filter(([, count]) => count > 0)
    .map(([name, count]) => ({ value: `address ${words(name)}`, count }));
  return element('div', { class: 'wide' },
    barTable(`Import: ${counted(funnel.accepted, 'lead', 'leads')}`,
      [...rows.filter((row) => row.count > 0), ...verdicts], funnel.accepted));
}

function barTable(caption, rows, total) {
  return table(caption, [
    { head: 'Value', cell: (row) => row.value },
    { head: 'Share', kind: 'share', cell: (row) => bar(row.count, total) },
    { head: 'Number', kind: 'number', cell: (row) => number(row.count) },
  ], rows).frame;
}

/** Returns a bar. Screen readers read the number in the next cell instead. */
function bar(count, total) {
  return element('meter', {
    min: 0, max: Math.max(1, total), value: count, 'aria-label': `${number(count)} of ${number(total)}`,
  });
}
