/**
 * CSV files of leads. {@link io.leadlist.wire.csv.LeadCsvReader} reads them, {@link io.leadlist.wire.csv.CsvImport}
 * adds their rows to lists, and {@link io.leadlist.wire.csv.LeadCsv} writes leads. Only this package uses the CSV
 * library.
 */
@NullMarked
package io.leadlist.wire.csv;

import org.jspecify.annotations.NullMarked;
