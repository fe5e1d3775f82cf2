// A new list: empty, or from a file. A file is checked first, and its import is shown.
import { element, problem } from './elements.js';
import { fileField } from './file-field.js';
import { importInto } from './file-import.js';
import { post } from './service.js';

const LONGEST_NAME = 255;

/** Returns the forms. A list that is created from a file gets the name of the file, unless the form has a name. */
export function newListForm(signal) {
  const fields = {
    name: element('input', { id: 'field-name', name: 'name', maxlength: LONGEST_NAME, autocomplete: 'off' }),
    type: element('select', { id: 'field-type', name: 'type' },
      element('option', { value: 'person' }, 'people'), element('option', { value: 'company' }, 'companies')),
    start: element('input', { id: 'field-start', name: 'start', type: 'date' }),
    end: element('input', { id: 'field-end', name: 'end', type: 'date' }),
  };
  const failed = element('div');
  const form = element('form', { class: 'row', novalidate: true },
    labelled('Name', fields.name), labelled('Holds', fields.type),
    labelled('Campaign from', fields.start), labelled('until', fields.end),
    element('p', {}, element('button', { class: 'primary' }, 'Create the list')));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.replaceChildren();
    try {
      const list = await create(valuesOf(fields), signal);
      location.hash = `#/lists/${list.id}/search`;
    } catch (failure) {
      failed.replaceChildren(problem(failure));
      fields.name.focus();
    }
  });
  return element('section', { class: 'new-list', 'aria-labelledby': 'new-list' },
    element('h2', { id: 'new-list' }, 'New list'), form, fromFile(fields, failed, signal), failed);
}

function labelled(text, control) {
  return element('div', { class: 'field' }, element('label', { for: control.id }, text), control);
}

function fromFile(fields, failed, signal) {
  const file = fileField('New list from a CSV file', signal, async (chosen) => {
    failed.replaceChildren();
    file.show(chosen, false);
    try {
      const values = valuesOf(fields);
      const list = await create({ ...values, name: values.name || nameOf(chosen) }, signal);
      const started = importInto(list);
      started.isNewList = true;
      started.choose(chosen);
      location.hash = `#/lists/${list.id}/import`;
    } catch (failure) {
      failed.replaceChildren(problem(failure));
      file.show(chosen, true);
    }
  }, 'people or companies');
  return file.node;
}

function valuesOf({ name, type, start, end }) {
  return { name: name.value.trim(), type: type.value, start: start.value, end: end.value };
}

/** Creates the list. The contract's route requires a campaign; the page's own route creates a list without one. */
function create({ name, type, start, end }, signal) {
  if (start === '' && end === '') {
    return post(`/page/lists?${new URLSearchParams({ type, name })}`, {}, signal);
  }
  return post('/api/v1/entities/leadlists', {
    name,
    type,
    icpId: null,
    startDate: start === '' ? undefined : `${start}T00:00:00.000Z`,
    endDate: end === '' ? undefined : `${end}T23:59:59.000Z`,
  }, signal);
}

function nameOf(file) {
  return file.name.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME).trim() || 'Imported list';
}
