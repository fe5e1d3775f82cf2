/**
 * Leads as CSV: {@link io.leadlist.wire.csv.LeadCsv}, for the export of the entities API and for Java hosts. Who is
 * exported, and who may, is not decided here. This is the only package that knows the CSV library.
 */
@NullMarked
package io.leadlist.wire.csv;

import org.jspecify.annotations.NullMarked;
