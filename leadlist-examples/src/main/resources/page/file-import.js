// The import of a file into a list: its file, its options and its progress. It outlives the view, so the file stays
// chosen after an error, and while another view is shown.
import { newKey } from './service.js';
import { upload } from './upload.js';

const NO_VIEW = { changed() {}, progressed() {} };

const imports = new Map();

/** Returns the import of a list, which has no file at first. */
export function importInto(list) {
  if (!imports.has(list.id)) {
    imports.set(list.id, new FileImport(list.id, list.type));
  }
  return imports.get(list.id);
}

/** Stops and forgets all imports, because the next caller must not see them. */
export function forgetImports() {
  imports.forEach((one) => one.forget());
  imports.clear();
}

window.addEventListener('beforeunload', (event) => {
  if ([...imports.values()].some((one) => one.phase === 'importing')) {
    event.preventDefault();
  }
});

/**
 * One import. Its phase is `empty`, `checking`, `checked`, `importing`, `imported`, or `failed`. After a failure,
 * `failure` is the error, and `failed` the phase in which it occurred.
 */
export class FileImport {
  phase = 'empty';
  file = null;
  options = { charset: '', delimiter: '' };
  report = null;
  failure = null;
  failed = null;
  sent = 0;

  /** Whether the list was created for this file, and nothing was added to it yet. */
  isNewList = false;

  /** The view that shows this import. */
  view = NO_VIEW;

  #controller = new AbortController();

  /** The keys of the imports that are not finished, by file and options. */
  #keys = new Map();

  constructor(list, type) {
    this.list = list;
    this.type = type;
  }

  get isRunning() {
    return this.phase === 'checking' || this.phase === 'importing';
  }

  /** Takes a file and checks it. Keeps the options only for another version of the same file. */
  choose(file) {
    if (file.name !== this.file?.name) {
      this.options = { charset: '', delimiter: '' };
    }
    this.forget();
    this.file = file;
    return this.check();
  }

  /** Checks the file again, because another encoding or separator results in other rows. */
  setOption(name, value) {
    this.options[name] = value;
    return this.file === null ? undefined : this.check();
  }

  /** Imports the file as a dry run. */
  check() {
    return this.#run('checking', 'checked', true);
  }

  /** Whether the next import of this file goes on where the last one stopped, because the key is the same. */
  get isResumable() {
    return this.file !== null && this.#keys.has(this.#content());
  }

  /** Imports the file. After a failure it goes on where it stopped, also if the same file is chosen again. */
  start() {
    this.isNewList = false;
    return this.#run('importing', 'imported', false);
  }

  /** Returns the rejected rows as a file that can be repaired and imported again. */
  async rejects() {
    const name = this.file.name.replace(/\.[^.]*$/, '');
    const isDry = this.phase !== 'imported';
    const blob = await this.#send('text/csv', isDry, () => {});
    return { blob, name: `${name}-rejects.csv` };
  }

  stop() {
    this.#controller.abort();
  }

  /** Called when no view shows this import any more. The import goes on. */
  leave() {
    this.view = NO_VIEW;
  }

  forget() {
    this.stop();
    this.#controller = new AbortController();
    if (this.phase === 'imported') {
      this.#keys.delete(this.#content());
    }
    this.file = null;
    this.report = null;
    this.#show('empty');
  }

  async #run(running, done, isDry) {
    this.#controller.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.sent = 0;
    this.failure = null;
    this.failed = null;
    this.#show(running);
    try {
      const blob = await this.#send('application/json', isDry, (sent) => {
        this.sent = sent;
        this.view.progressed();
      });
      const report = JSON.parse(await blob.text());
      if (controller === this.#controller) {
        this.report = report;
        this.#show(done);
      }
    } catch (failure) {
      if (controller === this.#controller) {
        this.#fail(running, failure);
      }
    }
  }

  #fail(running, failure) {
    this.failure = failure;
    this.failed = running;
    if (failure.status === 409) {
      this.#keys.delete(this.#content());
    }
    this.#show('failed');
  }

  #send(accept, isDry, onProgress) {
    const query = new URLSearchParams({ dryRun: isDry });
    Object.entries(this.options).filter(([, value]) => value !== '').forEach(([name, value]) => query.set(name, value));
    const key = isDry ? undefined : this.#key();
    const path = `/api/v1/entities/leadlists/${encodeURIComponent(this.list)}/import?${query}`;
    return upload(path, this.file, { accept, key, signal: this.#controller.signal, onProgress });
  }

  /** Returns the key of this file with these options. After a finished import, the same file gets another key. */
  #key() {
    const content = this.#content();
    if (!this.#keys.has(content)) {
      this.#keys.set(content, newKey());
    }
    return this.#keys.get(content);
  }

  /** Returns what distinguishes the file and its options: a changed file has another time. */
  #content() {
    const { name, size, lastModified } = this.file;
    return JSON.stringify([name, size, lastModified, this.options.charset, this.options.delimiter]);
  }

  #show(phase) {
    this.phase = phase;
    this.view.changed();
  }
}
