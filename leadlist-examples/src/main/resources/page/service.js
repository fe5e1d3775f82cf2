// What the page asks of the service, in the name of whoever the token stands for.

const TOKEN = 'leadlist.token';

export function token() {
  return sessionStorage.getItem(TOKEN) ?? 'demo-owner';
}

export function useToken(text) {
  sessionStorage.setItem(TOKEN, text);
}

/** What the service refuses, with what is wrong and where, if it says so. */
export class Refusal extends Error {
  constructor(status, error) {
    super(error?.message ?? `The service answered ${status}`);
    this.status = status;
    this.details = error?.details ?? [];
  }
}

export function get(path, signal) {
  return call(path, { signal });
}

export function post(path, body, signal) {
  return call(path, {
    signal,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function call(path, options) {
  const headers = { ...options.headers, Authorization: `Bearer ${token()}` };
  const response = await fetch(path, { ...options, headers });
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refusal(response.status, answer?.error);
  }
  return answer;
}

/** Asks again every second, as long as somebody looks and `ask` answers that there is something to wait for. */
export async function everySecond(signal, ask) {
  do {
    await pause(1000);
    await untilVisible();
  } while (!signal.aborted && (await ask()));
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function untilVisible() {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.hidden) {
        document.removeEventListener('visibilitychange', look);
        resolve();
      }
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}
