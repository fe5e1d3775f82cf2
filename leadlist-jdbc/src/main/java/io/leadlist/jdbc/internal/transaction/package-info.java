/**
 * The library's own transactions and those of the host: how they begin and end, when they are retried, and how a
 * running one is found. Not exported.
 */
@NullMarked
package io.leadlist.jdbc.internal.transaction;

import org.jspecify.annotations.NullMarked;
