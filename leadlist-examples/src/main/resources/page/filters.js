// The filters of a search as the service reads them, from the chosen fields and values.

/** The forms of filters that the search form offers. All others can be written as JSON. */
export const FORMS = ['plain', 'matched', 'choice', 'ranges'];

/**
 * Returns the filters of the chosen values: an object with `account` and `contact`, as far as they have values. A row
 * is `{field: {path, form}, include, exclude, from, to}`; the last two are texts.
 */
export function filtersOf(rows) {
  const filters = {};
  for (const row of rows) {
    const filter = row.field.form === 'ranges' ? rangeOf(row) : valuesOf(row);
    if (filter !== null) {
      put(filters, row.field.path.split('.'), filter);
    }
  }
  return filters;
}

function valuesOf({ field, include = [], exclude = [] }) {
  const part = (values) => (field.form === 'matched' ? { mode: 'SMART', content: values } : values);
  const any = {
    ...(include.length > 0 && { include: part(include) }),
    ...(exclude.length > 0 && { exclude: part(exclude) }),
  };
  return Object.keys(any).length === 0 ? null : { any };
}

/** A bound that is not a number is sent as text, so that the service reports the problem. */
function rangeOf({ from = '', to = '' }) {
  const band = { ...bound('start', from), ...bound('end', to) };
  return Object.keys(band).length === 0 ? null : { type: 'RANGE', range: [band] };
}

function bound(name, text) {
  const trimmed = text.trim();
  return trimmed === '' ? {} : { [name]: numeric(trimmed) };
}

/** Returns a number, or the text itself if it is none; undefined for a blank text. */
export function numeric(text) {
  const trimmed = text.trim();
  if (trimmed === '') {
    return undefined;
  }
  return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}

function put(filters, path, filter) {
  let inner = filters;
  for (const step of path.slice(0, -1)) {
    inner[step] ??= {};
    inner = inner[step];
  }
  inner[path.at(-1)] = { ...inner[path.at(-1)], ...filter };
}

const LABELS = {
  'contact.departmentAndFunction': 'Department',
  'contact.experience.current.title': 'Current title',
  'account.industries': 'Industry of the company',
  'account.location': 'Location of the company',
  'account.employeeSize': 'Employees of the company',
  'account.name': 'Name of the company',
};

/** Returns the label of a field: `account.fundingType` is `Company: funding type`. */
export function labelOf(path) {
  if (LABELS[path] !== undefined) {
    return LABELS[path];
  }
  const [owner, ...steps] = path.split('.');
  const text = steps.map((step) => step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(', ');
  return owner === 'account' ? `Company: ${text}` : text[0].toUpperCase() + text.slice(1);
}

/** The values of hits that complete a field. */
const VALUES = {
  'contact.seniority': (hit) => [hit.seniority],
  'contact.departmentAndFunction': (hit) => hit.departments ?? [],
  'contact.experience.current.title': (hit) => [hit.jobTitle],
  'contact.location': (hit) => [hit.city, hit.country],
  'contact.skill': (hit) => hit.skills ?? [],
  'account.name': (hit) => [hit.name],
  'account.location': (hit) => [hit.city, hit.country],
  'account.industries': (hit) => [hit.industry],
};

/** Returns how many hits have each value of a field, as pairs, the most frequent value first. */
export function countsOf(path, hits) {
  const counts = new Map();
  for (const hit of hits) {
    new Set(VALUES[path]?.(hit) ?? []).forEach((value) => {
      if (value) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    });
  }
  return [...counts].sort(([one, count], [other, count2]) => count2 - count || one.localeCompare(other));
}
