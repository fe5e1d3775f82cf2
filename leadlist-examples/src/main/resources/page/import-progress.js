// The progress of an upload. The service imports while it reads, so this is also the progress of the import.
import { counted, element, number } from './elements.js';

const VERBS = { checking: 'Checked', importing: 'Imported' };

/** Returns a progress bar of an import; `begin` starts again, `show` updates the bar. Each quarter is read out. */
export function importProgress(state, announce) {
  const bar = element('progress', { 'aria-label': 'Progress of the file' });
  const text = element('span', { class: 'state' });
  const node = element('div', { class: 'import' }, bar, text);
  let announced = 0;
  const show = () => {
    const size = Math.max(1, state.file.size);
    const percent = Math.floor((100 * Math.min(state.sent, size)) / size);
    bar.max = size;
    bar.value = Math.min(state.sent, size);
    text.textContent = percent < 100
      ? `${VERBS[state.phase]} ${percent} % of ${bytes(size)}` : 'The service processes the last rows';
    if (percent - announced >= 25) {
      announced = percent;
      announce(`${percent} %`);
    }
  };
  return {
    node,
    show,
    begin() {
      node.hidden = !state.isRunning;
      announced = 0;
      if (state.isRunning) {
        show();
      }
    },
  };
}

function bytes(count) {
  const kilobytes = count / 1_000;
  if (kilobytes < 10) {
    return counted(count, 'byte', 'bytes');
  }
  return kilobytes < 10_000 ? `${number(Math.round(kilobytes))} KB` : `${number(Math.round(kilobytes / 1_000))} MB`;
}
