// The fields of a search: each takes values, with completion, or a range of numbers.
import { element, number } from './elements.js';
import { FORMS, countsOf, filtersOf, labelOf } from './filters.js';

const USUAL = {
  person: ['contact.seniority', 'contact.departmentAndFunction', 'contact.experience.current.title',
    'contact.location', 'account.industries', 'account.employeeSize'],
  company: ['account.industries', 'account.location', 'account.employeeSize', 'account.name'],
};
const LONGEST_LIST = 40;

/** The fields of a search. `changed` is called with the filters. The rows outlive the view: they belong to `memory`. */
export class SearchForm {
  #memory;
  #fields;
  #changed;
  #rows = element('div', { class: 'fields' });
  #completions = [];

  constructor(fields, type, memory, changed) {
    this.#fields = fields.filter((field) => FORMS.includes(field.form));
    this.#memory = memory;
    this.#changed = changed;
    memory.rows ??= USUAL[type].map((path) => rowOf(this.#fields.find((field) => field.path === path)));
    memory.rows.forEach((row) => this.#show(row));
    this.node = element('div', {}, this.#rows, this.#more());
  }

  /** Completes the fields with the values of these hits, and says how many hits have each value. */
  complete(hits) {
    this.#completions.forEach((fill) => fill(hits));
  }

  #more() {
    const select = element('select', { id: 'field-more' }, element('option', { value: '' }, 'Choose a field'),
      this.#fields.filter((field) => !this.#memory.rows.some((row) => row.field.path === field.path))
        .map((field) => element('option', { value: field.path }, labelOf(field.path))));
    select.addEventListener('change', () => {
      const field = this.#fields.find((one) => one.path === select.value);
      const row = rowOf(field);
      this.#memory.rows.push(row);
      select.selectedOptions[0].remove();
      select.value = '';
      this.#show(row).querySelector('input').focus();
    });
    return element('p', { class: 'field' }, element('label', { for: select.id }, 'Another field'), select);
  }

  #show(row) {
    const node = row.field.form === 'ranges' ? this.#range(row) : this.#values(row);
    this.#rows.append(node);
    return node;
  }

  #tell() {
    this.#changed(filtersOf(this.#memory.rows));
  }

  #range(row) {
    const label = labelOf(row.field.path);
    const bound = (name, text) => {
      const input = element('input', { inputmode: 'numeric', 'aria-label': `${label}, ${text}`, placeholder: text });
      input.value = row[name];
      input.addEventListener('change', () => {
        row[name] = input.value;
        this.#tell();
      });
      return input;
    };
    return element('fieldset', {}, element('legend', {}, label),
      element('div', { class: 'entry' }, bound('from', 'from'), bound('to', 'to')));
  }

  #values(row) {
    const label = labelOf(row.field.path);
    const id = row.field.path.replaceAll('.', '-');
    const list = element('datalist', { id: `values-${id}` });
    const input = element('input', {
      id: `field-${id}`, list: list.id, 'aria-label': label, autocomplete: 'off', placeholder: 'a value',
    });
    const kind = element('select', { 'aria-label': `How ${label} is compared` },
      element('option', { value: 'include' }, 'is'),
      row.field.form === 'choice' ? null : element('option', { value: 'exclude' }, 'is not'));
    const chips = element('ul', { class: 'chips', 'aria-label': `Values of ${label}` });
    const show = () => chips.replaceChildren(...['include', 'exclude'].flatMap((name) =>
      row[name].map((value) => chip(name, value, () => {
        row[name] = row[name].filter((one) => one !== value);
        show();
        input.focus();
        this.#tell();
      }))));
    const add = () => {
      const value = input.value.trim();
      if (value !== '') {
        row[kind.value] = [...new Set([...row[kind.value], value])];
        input.value = '';
        show();
        this.#tell();
      }
    };
    input.addEventListener('change', add);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && input.value.trim() !== '') {
        event.preventDefault(); // adds the value, and does not send the form
        add();
      }
    });
    this.#completions.push((hits) => list.replaceChildren(...options(row.field, hits)));
    list.replaceChildren(...options(row.field, []));
    show();
    return element('fieldset', {}, element('legend', {}, label), chips,
      element('div', { class: 'entry' }, kind, input, list));
  }
}

function rowOf(field) {
  return { field, include: [], exclude: [], from: '', to: '' };
}

function chip(kind, value, drop) {
  const name = kind === 'exclude' ? `not ${value}` : value;
  const button = element('button', { type: 'button', 'aria-label': `Leave out ${name}` }, '×');
  button.addEventListener('click', drop);
  return element('li', {}, name, ' ', button);
}

/** Returns the values that complete a field: those of its vocabulary, or those of the hits; with their counts. */
function options(field, hits) {
  const counts = new Map(countsOf(field.path, hits));
  const values = field.values.length > 0 ? field.values : [...counts.keys()].slice(0, LONGEST_LIST);
  return values.map((value) => element('option', { value }, counts.has(value)
    ? `${number(counts.get(value))} of the first ${number(hits.length)} hits` : undefined));
}
