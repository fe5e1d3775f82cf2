/**
 * What keeps a lead out of a list: suppression entries, the keys that they name, and the leads that a key covers.
 *
 * <p>All types are immutable values. No text of these types contains the value of a key, because it may be the address
 * of a person who asked to be left alone.
 */
@NullMarked
package io.leadlist.admission;

import org.jspecify.annotations.NullMarked;
