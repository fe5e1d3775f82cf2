/**
 * The use cases of lists. They create, read, update, share and delete lists, add and remove members, and undo changes.
 * Not exported. The common parts of all writes are in {@link io.leadlist.internal.write}.
 */
@NullMarked
package io.leadlist.internal.lists;

import org.jspecify.annotations.NullMarked;
