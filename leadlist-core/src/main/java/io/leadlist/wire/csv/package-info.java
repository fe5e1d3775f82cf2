/**
 * Leads as CSV: {@link io.leadlist.wire.csv.LeadCsv}, for the export of the entities API and for Java hosts. Only this
 * package knows the CSV library.
 */
@NullMarked
package io.leadlist.wire.csv;

import org.jspecify.annotations.NullMarked;
