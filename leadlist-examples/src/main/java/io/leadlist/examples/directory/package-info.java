/**
 * A sample directory: the records of the documented examples, and as many made-up ones as make a search worth while.
 */
@NullMarked
package io.leadlist.examples.directory;

import org.jspecify.annotations.NullMarked;
