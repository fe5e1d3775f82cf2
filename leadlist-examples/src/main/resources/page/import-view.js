// The import of a file into a list: choose a file, see what it would do, import it, save the rows that were not added.
import { counted, element, number } from './elements.js';
import { fileField } from './file-field.js';
import { importInto } from './file-import.js';
import { problemOf } from './import-problem.js';
import { importProgress } from './import-progress.js';
import { reportOf, summary } from './import-report.js';
import { remove, saveBlob } from './service.js';

const ENCODINGS = [
  ['', 'recognized'], ['UTF-8', 'UTF-8'], ['windows-1252', 'windows-1252 (Western Europe)'],
  ['windows-1250', 'windows-1250 (Central Europe)'], ['windows-1251', 'windows-1251 (Cyrillic)'],
  ['UTF-16LE', 'UTF-16, little-endian'], ['UTF-16BE', 'UTF-16, big-endian'],
];
const DELIMITERS = [
  ['', 'recognized'], ['comma', 'comma'], ['semicolon', 'semicolon'], ['tab', 'tab'], ['pipe', 'vertical bar'],
];
const HEADINGS = { checked: 'Dry run: nothing is stored yet', imported: 'Imported' };

/** Shows the import of a list. `changed` loads the facts of the list again; `announce` reads a text out. */
export function importView(list, { signal, changed, announce }) {
  const state = importInto(list);
  const kind = list.type === 'person' ? 'people' : 'companies';
  const parts = {
    file: fileField(`CSV file of ${kind}`, signal, (file) => state.choose(file), kind),
    options: optionsOf(state),
    actions: element('p', { class: 'actions' }),
    progress: importProgress(state, announce),
    problems: element('div', { class: 'problems', role: 'alert' }),
    result: element('section', { class: 'result', 'aria-label': 'Result' }),
  };
  state.view = {
    changed: () => {
      update(state, parts);
      announceState(state, announce);
      if (state.phase === 'imported' || state.failed === 'importing') {
        changed();
      }
    },
    progressed: () => parts.progress.show(),
  };
  signal.addEventListener('abort', () => state.leave());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.isRunning) {
      state.stop();
    }
  }, { signal });
  update(state, parts);
  return element('div', { class: 'file-import' }, parts.file.node, parts.options, parts.actions,
    parts.progress.node, parts.problems, parts.result);
}

function optionsOf(state) {
  return element('details', { class: 'options' },
    element('summary', {}, 'Encoding and separator'),
    element('div', {},
      choice(state, 'charset', 'Encoding', ENCODINGS),
      choice(state, 'delimiter', 'Separator', DELIMITERS)));
}

function choice(state, name, label, values) {
  const select = element('select', { id: `field-${name}`, name }, values.map(([value, text]) =>
    element('option', { value }, text)));
  select.addEventListener('change', () => state.setOption(name, select.value));
  return element('div', { class: 'field' }, element('label', { for: select.id }, label), select);
}

function update(state, parts) {
  const isOpen = state.phase !== 'importing';
  parts.file.show(state.file, isOpen);
  parts.options.hidden = state.file === null;
  parts.options.open ||= state.failed === 'checking' && state.failure.status === 400;
  parts.options.querySelectorAll('select').forEach((select) => {
    select.disabled = !isOpen;
    select.value = state.options[select.name];
  });
  parts.progress.begin();
  parts.problems.replaceChildren(...(state.phase === 'failed' ? problemOf(state) : []));
  showResult(state, parts.result);
  showActions(state, parts);
}

function showResult(state, result) {
  const heading = HEADINGS[state.phase];
  result.replaceChildren(...(heading === undefined ? [] : [
    element('h2', { tabindex: '-1' }, heading), ...reportOf(state.report, state.type)]));
}

/** Moves the focus to the actions, or to the report after the last action. */
function showActions(state, { actions, result, problems }) {
  const hadFocus = actions.contains(document.activeElement);
  actions.replaceChildren(...actionsOf(state, problems));
  if (hadFocus) {
    (state.phase === 'imported' ? result.querySelector('h2') : actions.querySelector('button'))?.focus();
  }
}

function actionsOf(state, problems) {
  switch (state.phase) {
    case 'checking':
      return [button('Cancel', () => state.stop())];
    case 'checked':
      return [...importButton(state), ...rejectsButton(state, problems), cancelButton(state, problems)];
    case 'importing':
      return [button('Stop', () => state.stop())];
    case 'imported':
      return [element('a', { href: `#/lists/${state.list}/members` }, 'Show the members'),
        ...rejectsButton(state, problems), button('Import another file', () => state.forget())];
    case 'failed':
      return [state.failed === 'importing'
        ? button(state.isResumable ? 'Continue the import' : 'Import again', () => state.start(), 'primary')
        : button('Check again', () => state.check(), 'primary'), cancelButton(state, problems)];
    default:
      return state.isNewList ? [cancelButton(state, problems)] : [];
  }
}

function importButton(state) {
  const added = state.report.counts.ADDED ?? 0;
  const [one, several] = state.type === 'person' ? ['person', 'people'] : ['company', 'companies'];
  return added === 0 ? [] : [button(`Import ${counted(added, one, several)}`, () => state.start(), 'primary')];
}

function rejectsButton(state, problems) {
  const { rejectedCount } = state.report;
  const rows = rejectedCount === 1 ? 'rejected row' : `${number(rejectedCount)} rejected rows`;
  return rejectedCount === 0 ? [] : [button(`Save the ${rows}`, (event) => save(event.currentTarget, state, problems))];
}

/** Forgets the file; deletes a list that was created for it and is still empty. */
function cancelButton(state, problems) {
  return state.isNewList
    ? button('Cancel and delete the list', () => cancel(state, problems))
    : button('Cancel', () => state.forget());
}

/** Deletes the list and leaves it, also if it has been deleted before. Any other failure is shown. */
async function cancel(state, problems) {
  problems.replaceChildren();
  try {
    await remove(`/api/v1/entities/leadlists/${state.list}`);
  } catch (failure) {
    if (failure.status !== 404) {
      problems.replaceChildren(...problemOf({ failure, failed: 'deleting', file: state.file }));
      return;
    }
  }
  state.forget();
  location.hash = '#/';
}

function button(text, action, kind) {
  const made = element('button', { type: 'button', class: kind }, text);
  made.addEventListener('click', action);
  return made;
}

async function save(pressed, state, problems) {
  pressed.disabled = true;
  problems.replaceChildren();
  try {
    const { blob, name } = await state.rejects();
    saveBlob(blob, name);
  } catch (failure) {
    problems.replaceChildren(...problemOf({ failure, failed: 'saving', file: state.file }));
  } finally {
    pressed.disabled = false;
  }
}

function announceState(state, announce) {
  if (state.isRunning) {
    announce(`${state.phase === 'checking' ? 'Checking' : 'Importing'} ${state.file.name}`);
  } else if (state.report !== null) {
    announce(summary(state.report, state.type));
  }
}
