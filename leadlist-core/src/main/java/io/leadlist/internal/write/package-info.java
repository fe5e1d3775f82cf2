/**
 * The common parts of all writes: settings, the list transaction, stored results, and appending members. Not exported.
 * The decision which members a write adds or removes is in {@code internal.lists} and {@code internal.imports}.
 */
@NullMarked
package io.leadlist.internal.write;

import org.jspecify.annotations.NullMarked;
