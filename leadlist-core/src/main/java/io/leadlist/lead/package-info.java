/**
 * What a list is made of: people and companies, their ids, and the rules by which two records are the same lead.
 *
 * <p>The ground floor: nothing here knows lists, callers, searches or storage.
 *
 * <p>The text of a record ({@code toString}) shows its values, as that of any Java record does: a developer needs them in a
 * debugger and in the failure of a test. So the library puts no record into an exception, a message or a log line. A host
 * that logs a record, or a report that holds ids, logs data of people.
 */
@NullMarked
package io.leadlist.lead;

import org.jspecify.annotations.NullMarked;
