// The users of a list and their roles: shares the list, revokes roles and transfers the list.
import { colleagues } from './callers.js';
import { element, table } from './elements.js';
import { get, post } from './service.js';

const ROLES = ['viewer', 'editor', 'owner'];

/** Shows the users. `changed` loads the facts of the list again; `announce` reads a text out. */
export async function sharing(list, { signal, changed, announce }) {
  const path = `/page/lists/${list.id}`;
  const caller = await get('/page/caller', signal);
  const users = element('div');
  const problem = element('div', { class: 'problems', role: 'alert' });
  const change = async (action, body, text) => {
    problem.replaceChildren();
    try {
      show(await post(`${path}/${action}`, body, signal));
      announce(text);
      changed();
    } catch (failure) {
      problem.replaceChildren(element('p', {}, failure.message));
    }
  };
  const show = (shown) => users.replaceChildren(
    table('Users with a role in this list', columns(caller.user, change), shown.users).frame,
    element('p', { class: 'hint' }, shown.shared ? 'Every other user of the organization is an editor.'
      : 'No other user may see this list. Admins may see every list of their organization.'));
  show(await get(`${path}/users`, signal));
  return element('div', {}, users, problem, shareForm(colleagues(caller.organization, caller.user), change));
}

function columns(caller, change) {
  return [
    { head: 'User', cell: (one) => one.user },
    { head: 'Role', cell: (one) => one.role },
    {
      head: 'Change',
      cell: (one) => (one.user === caller ? 'you' : element('span', { class: 'actions' },
        action(`Revoke the role of ${one.user}`, 'Revoke',
          () => change('revoke', { user: one.user }, `${one.user} has no role any more`)),
        action(`Make ${one.user} the owner`, 'Make owner',
          () => change('transfer', { user: one.user }, `${one.user} owns the list`)))),
    },
  ];
}

function action(label, text, run) {
  const button = element('button', { type: 'button', 'aria-label': label }, text);
  button.addEventListener('click', run);
  return button;
}

function shareForm(suggested, change) {
  const user = element('input', { id: 'field-user', name: 'user', list: 'users', required: true, autocomplete: 'off' });
  const role = element('select', { id: 'field-role', name: 'role' },
    ROLES.map((value) => element('option', { value }, value)));
  const form = element('form', { class: 'row' },
    element('div', { class: 'field' }, element('label', { for: user.id }, 'User'), user),
    element('div', { class: 'field' }, element('label', { for: role.id }, 'Role'), role),
    element('p', {}, element('button', { class: 'primary' }, 'Share')),
    element('datalist', { id: 'users' }, suggested.map((value) => element('option', { value }))));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change('share', { user: user.value.trim(), role: role.value }, `Shared with ${user.value.trim()}`);
  });
  return form;
}
