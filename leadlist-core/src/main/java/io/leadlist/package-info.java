/**
 * The one entry, {@link io.leadlist.LeadLists}, with its parts for history, housekeeping and raw leads, and its worker:
 * a table of contents, each method of which names the class of its use case. Those are in
 * {@code io.leadlist.internal.lists}, {@code io.leadlist.internal.lists}, {@code io.leadlist.reading} and
 * {@code io.leadlist.internal.imports}. A call comes in here as a command and goes straight down: selection resolved
 * against the directory, then one storage transaction, then a report.
 *
 * <p>Nothing here knows JSON or SQL.
 */
@NullMarked
package io.leadlist;

import org.jspecify.annotations.NullMarked;
