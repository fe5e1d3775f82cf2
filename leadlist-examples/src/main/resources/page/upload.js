// Sends a file to the import route, with progress. fetch cannot report the progress of a request.
import { Rejection, token } from './service.js';

/** The caller has stopped the upload. */
export class Stopped extends Error {}

/** The file did not reach the service, or the response did not reach the page. */
export class Unreachable extends Error {}

/**
 * Sends the file as the body of a POST request, and returns the body of the response as a Blob. `onProgress` receives
 * the number of sent bytes.
 */
export function upload(path, file, { accept, key, signal, onProgress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'blob';
    for (const [name, value] of Object.entries(headers(accept, key))) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => settle(request, resolve, reject));
    request.addEventListener('error', () => reject(new Unreachable()));
    request.addEventListener('abort', () => reject(new Stopped()));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** The type of the file is not the browser's guess, which is a spreadsheet where Excel is installed. */
function headers(accept, key) {
  const sent = { Authorization: `Bearer ${token()}`, 'Content-Type': 'text/csv', Accept: accept };
  return key === undefined ? sent : { ...sent, 'Idempotency-Key': key };
}

async function settle(request, resolve, reject) {
  if (request.status === 200) {
    resolve(request.response);
    return;
  }
  const result = await request.response.text().then(JSON.parse).catch(() => null);
  reject(new Rejection(request.status, result?.error));
}
