// The menu of callers: the demo callers of the service, or a token that the user enters.
import { element } from './elements.js';
import { get, token, useToken } from './service.js';

const OTHER = '';

const form = document.getElementById('caller');
const menu = document.getElementById('as');
const other = document.getElementById('other');
const field = document.getElementById('token');
const who = document.getElementById('who');

let demo = [];

/** Returns the users of the demo callers of an organization, without one user. */
export function colleagues(organization, except) {
  return demo.filter((one) => one.organization === organization && one.user !== except).map((one) => one.user);
}

/** Fills the menu and signs in with the stored token. `changed` is called when the user chooses another caller. */
export async function callerMenu(changed) {
  demo = await get('/page/callers').catch(() => []);
  menu.replaceChildren(...demo.map((one) => element('option', { value: one.token }, described(one))),
    element('option', { value: OTHER }, 'Another token'));
  menu.value = demo.some((one) => one.token === token()) ? token() : OTHER;
  field.value = menu.value === OTHER ? token() : '';
  menu.closest('.menu').hidden = demo.length === 0;
  showOther();
  menu.addEventListener('change', () => {
    showOther();
    if (menu.value === OTHER) {
      field.focus();
    } else {
      use(menu.value, changed);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    use(field.value.trim(), changed);
  });
  await showCaller();
}

function described({ user, organization, admin }) {
  return [user, organization ?? 'no organization', ...(admin ? ['admin'] : [])].join(', ');
}

function showOther() {
  other.hidden = menu.value !== OTHER;
}

function use(text, changed) {
  useToken(text);
  showCaller();
  changed();
}

async function showCaller() {
  try {
    const { user, organization, admin } = await get('/page/caller');
    who.textContent = `${user} of ${organization}${admin ? ', admin' : ''}`;
  } catch {
    who.textContent = 'not signed in';
  }
}
