/** A command that imports a CSV file into a list and prints the report: {@code ImportFile}. */
@NullMarked
package io.leadlist.examples.csv;

import org.jspecify.annotations.NullMarked;
