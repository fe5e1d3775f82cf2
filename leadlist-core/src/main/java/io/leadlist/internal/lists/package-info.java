/**
 * The use cases of lists: creating, reading, adding, removing, updating, sharing, undoing and deleting. Not exported.
 * What they have in common as writes is in {@link io.leadlist.internal.write}.
 */
@NullMarked
package io.leadlist.internal.lists;

import org.jspecify.annotations.NullMarked;
