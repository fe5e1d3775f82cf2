// A new list from a file: creates the list, then shows the import of the file into it.
import { element, problem } from './elements.js';
import { fileField } from './file-field.js';
import { importInto } from './file-import.js';
import { post } from './service.js';

const LONGEST_NAME = 255;

/** Returns the form. The list gets the name of the file. */
export function newListForm(signal) {
  const type = element('select', { id: 'field-type' },
    element('option', { value: 'person' }, 'people'), element('option', { value: 'company' }, 'companies'));
  const failed = element('div');
  const file = fileField('New list from a CSV file', signal, async (chosen) => {
    failed.replaceChildren();
    file.show(chosen, false);
    try {
      const query = new URLSearchParams({ type: type.value, name: nameOf(chosen) });
      const list = await post(`/page/lists?${query}`, {}, signal);
      const started = importInto(list);
      started.isNewList = true;
      started.choose(chosen);
      location.hash = `#/lists/${list.id}/import`;
    } catch (failure) {
      failed.replaceChildren(problem(failure));
      file.show(chosen, true);
    }
  });
  const kind = element('div', { class: 'field' }, element('label', { for: type.id }, 'The list holds'), type);
  return element('section', { class: 'new-list', 'aria-label': 'New list from a file' }, kind, file.node, failed);
}

function nameOf(file) {
  return file.name.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME).trim() || 'Imported list';
}
