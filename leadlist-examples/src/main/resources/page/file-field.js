// The choice of a file: a field, and the whole page as the place to drop a file on.
import { element } from './elements.js';
import { csvOf } from './paste.js';

let receiver = null;

/**
 * Returns a field for one file. Files that are dropped anywhere on the page go to the field that was created last. With
 * `leads`, which names what the rows are, rows can also be pasted.
 */
export function fileField(label, signal, chosen, leads) {
  const input = element('input', { type: 'file', id: 'field-file', accept: '.csv,.tsv,.txt,text/csv,text/plain' });
  const message = element('span', { class: 'drop-message', role: 'alert' });
  const node = element('div', { class: 'drop field' },
    element('label', { for: input.id }, label), input,
    element('small', {}, 'or drop it anywhere on this page'), message);
  if (leads !== undefined) {
    node.append(pasteField(leads, (file) => mine.isOpen() && choose(file)));
  }
  let current = null;
  const choose = (file) => {
    message.textContent = '';
    chosen(file);
  };
  // A browser reports no change if the same file is chosen again, for example after it was repaired.
  input.addEventListener('click', () => {
    input.value = '';
  });
  input.addEventListener('cancel', () => put(input, current));
  input.addEventListener('change', () => choose(input.files[0]));
  const mine = { choose, reject: (text) => { message.textContent = text; }, isOpen: () => !input.disabled };
  receiver = mine;
  signal.addEventListener('abort', () => {
    receiver = receiver === mine ? null : receiver;
  });
  return {
    node,
    show(file, isOpen) {
      current = file;
      put(input, file);
      input.disabled = !isOpen;
    },
  };
}

/** Returns a field for pasted rows, which become a file. */
function pasteField(leads, chosen) {
  const text = element('textarea', {
    id: 'field-pasted', rows: '5', spellcheck: 'false', 'aria-describedby': 'hint-pasted',
  });
  const use = element('button', { type: 'button' }, 'Use these rows');
  use.addEventListener('click', () => {
    const csv = csvOf(text.value);
    if (csv === '') {
      text.focus();
    } else {
      chosen(new File([csv], 'pasted-rows.csv', { type: 'text/csv' }));
      text.value = '';
    }
  });
  return element('details', {}, element('summary', {}, 'Paste rows'),
    element('div', { class: 'field' },
      element('label', { for: text.id }, `Rows of ${leads}`), text,
      element('small', { id: 'hint-pasted' }, 'Cells of a spreadsheet with their header row, or addresses such as '
        + '“Jane Doe <jane@example.com>”, one in each line.')),
    element('p', {}, use));
}

function put(input, file) {
  const files = new DataTransfer();
  if (file !== null) {
    files.items.add(file);
  }
  input.files = files.files;
}

window.addEventListener('dragover', (event) => {
  if (event.dataTransfer.types.includes('Files')) {
    event.preventDefault(); // otherwise the browser would leave the page and show the file
    event.dataTransfer.dropEffect = receiver?.isOpen() ? 'copy' : 'none';
    document.body.classList.toggle('dragging', receiver?.isOpen() === true);
  }
});

window.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) {
    document.body.classList.remove('dragging');
  }
});

window.addEventListener('drop', (event) => {
  document.body.classList.remove('dragging');
  if (!event.dataTransfer.types.includes('Files')) {
    return;
  }
  event.preventDefault();
  const items = [...event.dataTransfer.items].filter((item) => item.kind === 'file');
  if (receiver === null || !receiver.isOpen()) {
    return;
  } else if (items.length !== 1) {
    receiver.reject('Drop one file at a time.');
  } else if (items[0].webkitGetAsEntry?.()?.isDirectory) {
    receiver.reject('This is a folder. Drop a file.');
  } else {
    receiver.choose(items[0].getAsFile());
  }
});
