/** A sample directory: the documented records, and enough made-up ones to make a search worthwhile. */
@NullMarked
package io.leadlist.examples.directory;

import org.jspecify.annotations.NullMarked;
