/**
 * The one entry, {@link io.leadlist.LeadLists}, and behind it a class for each use case. A call comes in here as a command and goes straight
 * down: selection resolved against the directory, then one storage transaction, then a report.
 *
 * <p>Nothing here knows JSON or SQL.
 */
@NullMarked
package io.leadlist;

import org.jspecify.annotations.NullMarked;
