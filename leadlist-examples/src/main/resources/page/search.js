// Search for people or companies: a form, the number of hits, a dry run, and the button that adds these leads.
import { counted, element, number, table } from './elements.js';
import { numeric } from './filters.js';
import { outcomeOf } from './outcomes.js';
import { SearchForm } from './search-form.js';
import { get, newKey, post } from './service.js';

const SAMPLE = 50;
const PAUSE = 300;
const PEOPLE = [
  { head: 'Name', cell: (hit) => [hit.firstName, hit.lastName].filter(Boolean).join(' ') },
  { head: 'Title', cell: (hit) => hit.jobTitle },
  { head: 'Location', cell: (hit) => placeOf(hit) },
];
const COMPANIES = [
  { head: 'Name', cell: (hit) => hit.name },
  { head: 'Industry', cell: (hit) => hit.industry },
  { head: 'Location', cell: (hit) => placeOf(hit) },
];

// The values of the forms, which outlive the view.
const memories = { person: initial(), company: initial() };

function initial() {
  return { rows: undefined, filters: '{}', startIndex: '0', targetCount: '100', excludedIds: '' };
}

/** Shows the search. `changed` loads the facts of the list again; `announce` reads a text out. */
export async function search(list, { signal, changed, announce }) {
  const fields = await get(`/page/search-fields?type=${list.type}`, signal);
  return new Search(list, fields, { signal, changed, announce }).node;
}

class Search {
  #list;
  #page;
  #memory;
  #form;
  #fields;
  #timer;
  #json = element('textarea', { id: 'field-filters', name: 'filters', rows: '12', spellcheck: 'false' });
  #count = element('output', { id: 'hits', class: 'summary' }, 'Choose a value of a field.');
  #hits = element('div');
  #result = element('div', { class: 'result' });
  #problems = element('div', { id: 'problems', class: 'problems', role: 'alert' });

  constructor(list, fields, page) {
    this.#list = list;
    this.#page = page;
    this.#memory = memories[list.type];
    this.#fields = new SearchForm(fields, list.type, this.#memory, (filters) => {
      this.#json.value = JSON.stringify(filters, null, 2);
      this.#search(0);
    });
    this.#json.value = this.#memory.filters;
    this.#json.addEventListener('input', () => this.#search(PAUSE));
    this.#form = this.#formNode();
    this.node = element('div', {}, this.#form, this.#result);
    this.#search(0);
  }

  get #noun() {
    return this.#list.type === 'person' ? ['person', 'people'] : ['company', 'companies'];
  }

  #formNode() {
    const submit = element('button', { class: 'primary' }, 'Dry run');
    const isPeople = this.#list.type === 'person';
    const form = element('form', { class: 'search', novalidate: true },
      element('div', {}, this.#fields.node,
        element('details', {}, element('summary', {}, 'The same search as JSON'),
          element('div', { class: 'field' }, element('label', { for: this.#json.id }, 'Filters'), this.#json,
            element('small', {}, 'A change of a field above writes this text again.')))),
      element('div', {}, element('p', {}, this.#count), this.#hits,
        isPeople ? this.#field('startIndex', 'Start index', 'the number of skipped hits') : null,
        this.#field('targetCount', 'Target count', isPeople ? '1 to 1,000' : '1 to 100'),
        isPeople ? this.#excluded() : null,
        element('p', {}, submit, ' ', element('span', { class: 'hint' }, 'Nothing is stored.')), this.#problems));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      submit.disabled = true;
      this.#clear();
      await this.#dryRun().catch((failure) => this.#failed(failure));
      submit.disabled = false;
    });
    return form;
  }

  #field(name, label, hint) {
    return this.#described(name, label, hint, element('input', { inputmode: 'numeric' }));
  }

  #excluded() {
    return element('details', {}, element('summary', {}, 'Leave people out'),
      this.#described('excludedIds', 'Excluded ids', 'one per line',
        element('textarea', { rows: '3', spellcheck: 'false' })));
  }

  #described(name, label, hint, control) {
    control.id = `field-${name}`;
    control.name = name;
    control.value = this.#memory[name];
    control.setAttribute('aria-describedby', `hint-${name}`);
    control.addEventListener('input', () => {
      this.#memory[name] = control.value;
    });
    return element('div', { class: 'field' },
      element('label', { for: control.id }, label), control, element('small', { id: `hint-${name}` }, hint));
  }

  /** Counts the hits after a pause, unless the search changes again. */
  #search(pause) {
    this.#memory.filters = this.#json.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#countHits().catch((failure) => this.#uncounted(failure)), pause);
  }

  async #countHits() {
    const filters = this.#filters();
    if (Object.keys(filters).length === 0) {
      this.#uncounted({ message: 'Choose a value of a field.' });
      return;
    }
    const { content, totalElements } = await this.#found(filters, SAMPLE);
    if (this.#json.value === this.#memory.filters) {
      const [one, several] = this.#noun;
      const match = totalElements === 1 ? `${one} matches` : `${several} match`;
      this.#count.textContent = `${number(totalElements)} ${match}.`;
      this.#fields.complete(content);
      this.#hits.replaceChildren(...(content.length === 0 ? [] : [
        table('The first hits', this.#list.type === 'person' ? PEOPLE : COMPANIES, content.slice(0, 5)).frame]));
    }
  }

  #uncounted(failure) {
    this.#count.textContent = failure.message;
    this.#hits.replaceChildren();
  }

  #found(filters, size) {
    return post(`/api/v1/entities/prospects/${this.#list.type}`, { ...filters, size }, this.#page.signal);
  }

  async #dryRun() {
    const run = this.#list.type === 'person' ? await this.#dryRunOfPeople() : await this.#dryRunOfCompanies();
    this.#show(run);
  }

  async #dryRunOfPeople() {
    const { startIndex, targetCount, excludedIds } = this.#memory;
    const selection = {
      mode: 'bulk',
      startIndex: numeric(startIndex),
      targetCount: numeric(targetCount),
      excludedIds: excludedIds.split(/\s+/).filter((id) => id !== ''),
      filters: this.#filters(),
    };
    const path = `/page/lists/${this.#list.id}`;
    const report = await post(`${path}/dry-run`, { selection }, this.#page.signal);
    return { report, add: (key) => this.#add(`${path}/add`, report.receipt, key) };
  }

  async #dryRunOfCompanies() {
    const { content } = await this.#found(this.#filters(), numeric(this.#memory.targetCount));
    const names = new Map(content.map((company) => [company.id, company.name]));
    const companyIds = [...names.keys()];
    const path = `/page/lists/${this.#list.id}/dry-run-companies`;
    const report = await post(path, { companyIds }, this.#page.signal);
    report.outcomes.forEach((row) => {
      row.name = names.get(row.id);
    });
    const adding = `/api/v1/entities/leadlists/${this.#list.id}/add-companies`;
    return { report, add: (key) => this.#add(adding, { companyIds }, key) };
  }

  #add(path, body, key) {
    return post(path, body, this.#page.signal, { 'Idempotency-Key': key });
  }

  #show({ report, add }) {
    const { added } = report.counts;
    const counts = Object.entries(report.counts).filter(([, count]) => count > 0).map(([outcome, count]) =>
      element('li', {}, outcomeOf(outcome), ' ', element('b', {}, number(count))));
    const summary = report.outcomes.length === 0 ? `The selection matches no ${this.#noun[1]}.`
      : `${counted(added, ...this.#noun)} would be added; `
        + `the list would have ${counted(report.members, 'member', 'members')}.`;
    this.#result.replaceChildren(
      element('h2', { tabindex: '-1' }, 'Dry run: nothing is stored yet'),
      element('p', { class: 'summary' }, summary),
      element('ul', { class: 'counts', 'aria-label': 'Outcomes' }, counts),
      element('p', { class: 'actions' }, added === 0 ? '' : this.#addButton(added, add)),
      report.outcomes.length === 0 ? '' : table('Outcome of each row', this.#outcomes(), report.outcomes).frame);
    this.#result.querySelector('h2').focus();
    this.#page.announce(summary);
  }

  #outcomes() {
    const columns = [
      { head: 'Index', kind: 'number', cell: (row) => number(row.index) },
      { head: 'Outcome', cell: (row) => outcomeOf(row.outcome) },
      { head: 'Name', cell: (row) => row.name },
      { head: 'Title', cell: (row) => row.title },
      { head: 'Matched by', cell: (row) => row.matchedBy?.replaceAll('_', ' ') },
      { head: 'Reason', cell: (row) => row.reason },
      { head: 'Id', kind: 'id', cell: (row) => row.id },
    ];
    return this.#list.type === 'person' ? columns : columns.filter((column) => column.head !== 'Title');
  }

  /** Returns the button that adds the leads of a dry run. A retry has the same key, so it adds each lead once. */
  #addButton(count, add) {
    const key = newKey();
    const text = `Add ${count === 1 ? 'this' : 'these'} ${counted(count, ...this.#noun)}`;
    const button = element('button', { type: 'button', class: 'primary' }, text);
    button.addEventListener('click', async () => {
      button.disabled = true;
      this.#clear();
      try {
        await add(key);
        await this.#added(count);
      } catch (failure) {
        button.disabled = false;
        this.#failed(failure);
      }
    });
    return button;
  }

  async #added(count) {
    const text = `${counted(count, ...this.#noun)} ${count === 1 ? 'was' : 'were'} added.`;
    this.#result.replaceChildren(
      element('h2', { tabindex: '-1' }, 'Added'),
      element('p', { class: 'summary' }, text, ' ',
        element('a', { href: `#/lists/${this.#list.id}/members` }, 'Show the members')));
    this.#result.querySelector('h2').focus();
    this.#page.announce(text);
    await this.#page.changed();
  }

  #filters() {
    try {
      return JSON.parse(this.#json.value);
    } catch (failure) {
      const unreadable = new Error('The filters are not valid JSON');
      unreadable.details = [{ path: ['selection', 'filters'], message: failure.message }];
      throw unreadable;
    }
  }

  #clear() {
    this.#problems.replaceChildren();
    this.#form.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
  }

  #failed(failure) {
    const details = failure.details ?? [];
    this.#problems.replaceChildren(
      element('p', {}, failure.message),
      element('ul', {}, details.map((detail) =>
        element('li', {}, element('code', {}, detail.path.join('.') || 'body'), ` ${detail.message}`))));
    for (const detail of details) {
      this.#form.elements[detail.path[1]]?.setAttribute('aria-invalid', 'true');
    }
    const invalid = this.#form.querySelector('[aria-invalid]');
    invalid?.closest('details')?.setAttribute('open', '');
    invalid?.focus();
  }
}

function placeOf({ city, country }) {
  return [city, country].filter(Boolean).join(', ') || null;
}
