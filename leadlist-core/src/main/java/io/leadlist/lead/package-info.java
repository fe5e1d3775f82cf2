/**
 * People and companies, their ids, the normal forms of their values, and the rules that identify two records as the
 * same lead.
 *
 * <p>This is the lowest layer: it does not depend on lists, callers, searches or storage.
 *
 * <p>The {@code toString} of a record shows its values, which developers need in debuggers and in failed tests.
 * Therefore the library never puts a record into an exception message or a log line. A host that logs a record, or a
 * report with ids, logs personal data.
 */
@NullMarked
package io.leadlist.lead;

import org.jspecify.annotations.NullMarked;
