// Messages about failed imports: what failed, and what the user can do.
import { element } from './elements.js';
import { Stopped, Unreachable } from './upload.js';

const ADVICE = {
  400: 'Repair the file and choose it again, or choose another encoding or separator.',
  401: 'Enter the token of a member of the organization at the top of the page.',
  403: 'Ask an owner of the list for the role of an editor.',
  404: 'The list was deleted, or it belongs to another organization.',
  408: 'The file arrives too slowly. Try again; rows that were added stay.',
  409: 'Rows that were added stay. Importing the file again adds people without an address or a URL twice. '
    + 'If the list is full, create another one.',
  412: 'The list has changed. Check the file again.',
  413: 'Split the file into smaller ones, each with the header row.',
  415: 'Save the file as CSV, with a header row that names the columns.',
};

const HEADER = 'The first line must name the columns, for example: First Name, Last Name, Email, LinkedIn URL.';
const BUSY = 'The service is busy or has failed. Try again; rows that were added stay, and none is added twice.';
const BROKEN = 'The connection has failed, or the file has changed since it was chosen. Try again, or choose it again. '
  + 'Rows that were added stay. None is added twice if the file is the same.';

/** Returns the parts of a message: what failed, the details of the service, and what to do. */
export function problemOf({ failure, failed, file }) {
  const details = failure.details ?? [];
  return [
    element('p', {}, title(failure, failed, file)),
    details.length < 2 ? null : element('ul', {}, details.map((detail) => element('li', {}, detail.message))),
    element('p', { class: 'advice' }, advice(failure, failed, details)),
  ].filter((part) => part !== null);
}

function title(failure, failed, file) {
  if (failed === 'deleting') {
    return `The list could not be deleted: ${failure.message}`;
  }
  const name = `“${file.name}”`;
  const reason = failure.details?.length === 1 ? failure.details[0].message : failure.message;
  if (failure instanceof Stopped) {
    return failed === 'checking' ? `The check of ${name} was stopped.` : `The import of ${name} was stopped.`;
  } else if (failure instanceof Unreachable) {
    return `${name} could not be sent.`;
  } else if (failure.status === 413) {
    return `${name} is too large: ${reason}`;
  } else if (failure.status === 415) {
    return `${name} is not a kind of file that the service can import: ${reason}`;
  }
  return `${name} cannot be imported: ${reason}`;
}

function advice(failure, failed, details) {
  if (failed === 'deleting' && failure.status !== 401 && failure.status !== 403) {
    return 'Try again, or leave the list and delete it later.';
  }
  if (failure instanceof Stopped) {
    return failed === 'checking' ? 'Nothing was stored.' : 'Rows that were added stay, and none is added twice.';
  } else if (failure instanceof Unreachable) {
    return BROKEN;
  } else if (details.some((detail) => detail.path[0] === 'header')) {
    return HEADER;
  }
  return ADVICE[failure.status] ?? BUSY;
}
