// Pasted leads as a CSV file. Addresses and LinkedIn URLs without a header row get one.

/** The texts between separators; a separator inside quotation marks is none. */
const ENTRY = /(?:"[^"\n\r]*"|[^"\n\r,;\t])+/g;
const ADDRESS = /^(?:"?([^"<>]*?)"?\s*<)?([^\s<>,;"]+@[^\s<>,;"]+)>?$/;
const PROFILE = /^(?:https?:\/\/)?(?:[a-z-]+\.)?linkedin\.com\/\S+$/i;

/** Returns the text of a CSV file with the pasted leads; empty for a blank text. */
export function csvOf(pasted) {
  const text = pasted.trim();
  const entries = (text.match(ENTRY) ?? []).map((entry) => entry.trim()).filter((entry) => entry !== '');
  const rows = entries.map(rowOf);
  return entries.length > 0 && rows.every((row) => row !== null)
    ? ['Full Name,Email,LinkedIn URL', ...rows.map((row) => row.map(quoted).join(','))].join('\n') + '\n'
    : text === '' ? '' : `${text}\n`;
}

function rowOf(entry) {
  const [, name = '', email] = ADDRESS.exec(entry) ?? [];
  if (email !== undefined) {
    return [name, email, ''];
  }
  return PROFILE.test(entry) ? ['', '', entry] : null;
}

function quoted(cell) {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
