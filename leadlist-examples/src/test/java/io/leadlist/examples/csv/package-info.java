/** Large CSV files. */
@NullMarked
package io.leadlist.examples.csv;

import org.jspecify.annotations.NullMarked;
