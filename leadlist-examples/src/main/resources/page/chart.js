// Charts as SVG. A text next to each chart says the same in words.
import { number } from './elements.js';

const SPACE = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 48;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 28;

/** Returns a step line of the members of a list over its versions. `points` are `{version, members}` in order. */
export function stepLine(points, label) {
  const most = Math.max(1, ...points.map((point) => point.members));
  const first = points[0].version;
  const last = points[points.length - 1].version;
  const x = (version) => LEFT + ((WIDTH - LEFT - RIGHT) * (version - first)) / Math.max(1, last - first);
  const y = (members) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * members) / most;
  const line = points.map((point, index) => (index === 0
    ? `M${x(point.version)} ${y(point.members)}` : `H${x(point.version)}V${y(point.members)}`)).join('');
  const base = HEIGHT - BOTTOM;
  return drawing({ class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    shape('path', { class: 'area', d: `${line}H${x(last)}V${base}H${x(first)}Z` }),
    shape('path', { class: 'axis', d: `M${LEFT} ${TOP}V${base}H${WIDTH - RIGHT}` }),
    shape('path', { class: 'line', d: line }),
    ...points.slice(-60).map((point) => shape('circle', {
      class: 'dot', cx: x(point.version), cy: y(point.members), r: 3.5,
    })),
    text({ x: LEFT - 8, y: TOP + 5, 'text-anchor': 'end' }, number(most)),
    text({ x: LEFT - 8, y: base + 4, 'text-anchor': 'end' }, '0'),
    text({ x: LEFT, y: HEIGHT - 8 }, `version ${number(first)}`),
    text({ x: WIDTH - RIGHT, y: HEIGHT - 8, 'text-anchor': 'end' }, `version ${number(last)}`));
}

/** Returns the same line without axes, as small as a word. The table that contains it has the numbers. */
export function sparkLine(points) {
  const most = Math.max(1, ...points.map((point) => point.members));
  const x = (index) => 2 + (92 * index) / Math.max(1, points.length - 1);
  const y = (members) => 22 - (20 * members) / most;
  const line = points.map((point, index) => (index === 0
    ? `M${x(0)} ${y(point.members)}` : `H${x(index)}V${y(point.members)}`)).join('');
  return drawing({ class: 'chart spark', viewBox: '0 0 96 24', 'aria-hidden': 'true' },
    shape('path', { class: 'line', d: line }));
}

function drawing(attributes, ...parts) {
  const made = shape('svg', attributes);
  made.append(...parts);
  return made;
}

function text(attributes, words) {
  const made = shape('text', attributes);
  made.textContent = words;
  return made;
}

function shape(name, attributes) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}
