// Calls the service on behalf of the token's user.

const TOKEN = 'leadlist.token';

export function token() {
  return sessionStorage.getItem(TOKEN) ?? 'demo-owner';
}

export function useToken(text) {
  sessionStorage.setItem(TOKEN, text);
}

/** An error response of the service, with its details if it has any. */
export class Rejection extends Error {
  constructor(status, error) {
    super(error?.message ?? `The service returned status ${status}`);
    this.status = status;
    this.details = error?.details ?? [];
  }
}

export function get(path, signal) {
  return call(path, { signal });
}

export function post(path, body, signal, headers = {}) {
  return call(path, {
    signal,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Deletes what is at the path. */
export function remove(path) {
  return call(path, { method: 'DELETE' });
}

/** Sends a request with the token and returns the response, unless it is an error. */
export async function send(path, options) {
  const headers = { ...options.headers, Authorization: `Bearer ${token()}` };
  const response = await fetch(path, { ...options, headers });
  if (!response.ok) {
    throw new Rejection(response.status, (await response.json().catch(() => null))?.error);
  }
  return response;
}

/** Saves the response of a GET request as a file. The file is fetched first, because a link cannot send the token. */
export async function save(path, name, signal) {
  saveBlob(await (await send(path, { signal })).blob(), name);
}

/** Saves a blob as a file. */
export function saveBlob(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Returns a random key. crypto.randomUUID exists only if the page was loaded over HTTPS or from this machine. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `page-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function call(path, options) {
  const response = await send(path, options);
  return response.json().catch(() => null);
}

/** Calls `poll` every second while the page is visible, until it returns false or the signal aborts. */
export async function everySecond(signal, poll) {
  do {
    await pause(1000);
    await untilVisible();
  } while (!signal.aborted && (await poll()));
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function untilVisible() {
  return new Promise((resolve) => {
    const check = () => {
      if (!document.hidden) {
        document.removeEventListener('visibilitychange', check);
        resolve();
      }
    };
    document.addEventListener('visibilitychange', check);
    check();
  });
}
