// Selects the view by the address after the # and sends the token with each request.
import { callerMenu } from './callers.js';
import { element, problem } from './elements.js';
import { forgetImports } from './file-import.js';
import { oneList } from './list.js';
import { overview } from './overview.js';
import { suppressionList } from './suppression.js';

const main = document.getElementById('content');
const status = document.getElementById('status');

let current = new AbortController();

/**
 * Shows the view of the address and cancels the requests of the previous view. `focus` moves the keyboard focus to the
 * 'heading' or the 'nav'; without it the focus stays.
 */
async function show(focus) {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  main.setAttribute('aria-busy', 'true');
  const { title, nodes } = await view(signal).catch(failed);
  if (signal.aborted) {
    return;
  }
  document.title = title;
  main.replaceChildren(...nodes.filter((node) => node !== null));
  main.removeAttribute('aria-busy');
  status.textContent = title;
  if (focus !== undefined) {
    main.querySelector(focus === 'nav' ? 'nav [aria-current]' : 'h1')?.focus();
  }
}

function view(signal) {
  if (location.hash === '#/suppression') {
    return suppressionList(signal, announce);
  }
  const [, id, name] = /^#\/lists\/([^/]+)(?:\/([^/]+))?$/.exec(location.hash) ?? [];
  return id === undefined ? overview(signal, show) : oneList(id, name, { signal, again: show, announce });
}

function announce(text) {
  status.textContent = text;
}

function failed(failure) {
  const isOverview = location.hash === '' || location.hash === '#/';
  return {
    title: 'Lead lists',
    nodes: [
      element('h1', { tabindex: '-1' }, 'Not available'),
      problem(failure),
      isOverview ? null : element('p', {}, element('a', { href: '#/' }, 'All lists')),
    ],
  };
}

// The address must not change, because it selects the view.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

window.addEventListener('hashchange', () => {
  if (location.hash === '' || location.hash.startsWith('#/')) {
    show(document.activeElement?.matches('main nav a') ? 'nav' : 'heading');
  }
});

callerMenu(() => {
  forgetImports();
  show();
});
show();
