// Questions before a change. The dialog keeps the focus, and Escape answers no.
import { element } from './elements.js';

/** Asks a question and returns whether the answer is yes. `parts` are shown below the title. */
export function asked(title, parts, yes) {
  const heading = element('h2', { id: 'question' }, title);
  const confirm = element('button', { type: 'button', class: 'primary' }, yes);
  const cancel = element('button', { type: 'button' }, 'Cancel');
  const dialog = element('dialog', { 'aria-labelledby': heading.id },
    heading, parts, element('p', { class: 'actions' }, confirm, cancel));
  confirm.addEventListener('click', () => dialog.close('yes'));
  cancel.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
