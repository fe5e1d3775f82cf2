/**
 * What every write has in common: the settings, the one transaction of a change, stored results, appended members,
 * count and journal. Not exported. Which members a write adds or removes is decided in {@code internal.lists} and
 * {@code internal.imports}.
 */
@NullMarked
package io.leadlist.internal.write;

import org.jspecify.annotations.NullMarked;
