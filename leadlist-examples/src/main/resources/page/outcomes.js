// The outcomes of inputs, in words and colours.
import { element, words } from './elements.js';

/** Returns an outcome as an element; constants and names in lower case are both accepted. */
export function outcomeOf(name) {
  return element('span', { class: `outcome ${name.toLowerCase()}` }, words(name.toLowerCase()));
}
