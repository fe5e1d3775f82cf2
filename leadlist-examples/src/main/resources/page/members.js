// The members of a list, now or as of an earlier version: read, saved as CSV, removed and suppressed.
import { counted, element, number, pagedTable, time } from './elements.js';
import { asked } from './dialog.js';
import { get, post, save } from './service.js';

const PEOPLE = [
  { head: 'Name', cell: (member) => member.name },
  { head: 'Title', cell: (member) => member.title },
  { head: 'E-mail', cell: (member) => member.email },
  { head: 'Location', cell: (member) => member.location },
  { head: 'Id', kind: 'id', cell: (member) => member.id },
];

const COMPANIES = [
  { head: 'Name', cell: (member) => member.name },
  { head: 'Domain', cell: (member) => member.domain },
  { head: 'Industry', cell: (member) => member.industry },
  { head: 'Location', cell: (member) => member.location },
  { head: 'Id', kind: 'id', cell: (member) => member.id },
];

const REASONS = [
  ['OPT_OUT', 'opt out'], ['OBJECTION', 'objection'], ['COMPLAINT', 'complaint'], ['BOUNCED', 'bounced'],
  ['CUSTOMER', 'customer'], ['COMPETITOR', 'competitor'], ['OTHER', 'other'],
];

/** Shows the members. `again` reloads the list after a change; `announce` reads a text out. */
export async function members(list, { signal, again, announce }) {
  const view = new MembersView(list, signal, again, announce);
  await view.show(list.version);
  return view.node;
}

class MembersView {
  #list;
  #signal;
  #again;
  #announce;
  #version;
  #chosen = new Set();
  #table = element('div');
  #actions = element('p', { class: 'actions' });
  #problem = element('div', { class: 'problems', role: 'alert' });

  constructor(list, signal, again, announce) {
    this.#list = list;
    this.#signal = signal;
    this.#again = again;
    this.#announce = announce;
    this.node = element('div', {},
      list.version > 1 ? slider(list, signal, (version) => this.show(version)) : null,
      this.#actions, this.#problem, this.#table);
  }

  get #isPresent() {
    return this.#version === this.#list.version;
  }

  get #noun() {
    return this.#list.type === 'person' ? ['person', 'people'] : ['company', 'companies'];
  }

  /** Shows the members as of a version. */
  async show(version) {
    this.#version = version;
    this.#chosen.clear();
    const asOf = version === this.#list.version ? this.#list : await this.#asOf();
    const table = await pagedTable({
      caption: this.#isPresent ? 'Members, in the order in which they were added'
        : `Members as of version ${number(version)}`,
      columns: this.#columns(),
      load: (after) => this.#load(version, after),
      total: asOf.members,
      empty: this.#isPresent ? 'The list has no members.' : 'The list had no members.',
      moreText: 'More members',
    });
    if (version === this.#version) {
      this.#table.replaceChildren(table);
      this.#showActions();
    }
  }

  #asOf() {
    return get(`/page/lists/${this.#list.id}/as-of?version=${this.#version}`, this.#signal);
  }

  async #load(version, after) {
    const query = after ? `?after=${encodeURIComponent(after)}` : `?version=${version}`;
    const page = await get(`/page/lists/${this.#list.id}/members${query}`, this.#signal);
    return { rows: page.members, next: page.next };
  }

  #columns() {
    const columns = this.#list.type === 'person' ? PEOPLE : COMPANIES;
    return this.#isPresent ? [{ head: 'Choose', kind: 'choice', cell: (member) => this.#choice(member) }, ...columns]
      : columns;
  }

  #choice(member) {
    const box = element('input', { type: 'checkbox', 'aria-label': `Choose ${member.name ?? member.id}` });
    box.addEventListener('change', () => {
      if (box.checked) {
        this.#chosen.add(member.id);
      } else {
        this.#chosen.delete(member.id);
      }
      this.#showActions();
    });
    return box;
  }

  #showActions() {
    const file = this.#button('Save as CSV', () => save(
      `/page/lists/${this.#list.id}/members.csv?version=${this.#version}`, `${this.#list.name}.csv`, this.#signal));
    const changes = this.#chosen.size === 0 ? [] : [
      element('span', { class: 'state' }, `${counted(this.#chosen.size, ...this.#noun)} chosen`),
      this.#button('Remove', () => this.#remove(false)),
      this.#button('Remove and keep out', () => this.#remove(true)),
      this.#button('Suppress', () => this.#suppress()),
    ];
    this.#actions.replaceChildren(...changes, file);
  }

  #button(text, action) {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', async () => {
      made.disabled = true;
      this.#problem.replaceChildren();
      try {
        await action();
      } catch (failure) {
        this.#problem.replaceChildren(element('p', {}, failure.message));
      } finally {
        made.disabled = false;
      }
    });
    return made;
  }

  async #remove(stayingOut) {
    const body = { ids: [...this.#chosen], stayingOut };
    const { removed } = await post(`/page/lists/${this.#list.id}/remove`, body, this.#signal);
    await this.#again();
    this.#announce(`${counted(removed, ...this.#noun)} removed`);
  }

  async #suppress() {
    const reason = element('select', { id: 'field-why' },
      REASONS.map(([value, text]) => element('option', { value }, text)));
    const title = `Suppress ${counted(this.#chosen.size, ...this.#noun)}?`;
    const isSure = await asked(title, [
      element('p', {}, 'They leave all lists of the organization, and no list accepts them again.'),
      element('p', { class: 'field' }, element('label', { for: reason.id }, 'Reason'), reason),
    ], 'Suppress');
    if (isSure) {
      const body = { ids: [...this.#chosen], reason: reason.value };
      const { memberships } = await post(`/page/lists/${this.#list.id}/suppress`, body, this.#signal);
      await this.#again();
      this.#announce(`${counted(memberships, 'membership', 'memberships')} ended`);
    }
  }
}

/** Returns the slider over the versions of a list. `chosen` is called with a version. */
function slider(list, signal, chosen) {
  const range = element('input', { id: 'as-of', type: 'range', min: 1, max: list.version, value: list.version });
  const state = element('output', { id: 'as-of-state', for: range.id }, 'the present version');
  range.setAttribute('aria-valuetext', `version ${list.version} of ${list.version}`);
  const shown = (text) => {
    state.replaceChildren(...text);
    range.setAttribute('aria-valuetext', `version ${range.value} of ${list.version}`);
  };
  range.addEventListener('input', () => shown([`version ${number(range.value)} of ${number(list.version)}`]));
  range.addEventListener('change', async () => {
    const version = Number(range.value);
    try {
      await chosen(version);
      const asOf = await get(`/page/lists/${list.id}/as-of?version=${version}`, signal);
      if (Number(range.value) === version) {
        shown(version === list.version ? ['the present version']
          : [`version ${number(version)} of ${number(list.version)}, `, time(asOf.at)]);
      }
    } catch (failure) {
      shown([failure.message]);
    }
  });
  return element('div', { class: 'as-of' }, element('label', { for: range.id }, 'As of'), range, state);
}
