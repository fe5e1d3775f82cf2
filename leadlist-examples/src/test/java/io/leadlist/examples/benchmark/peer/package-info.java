/** The peers of the headline benchmarks: the same work without the library, each in its best documented way. */
@NullMarked
package io.leadlist.examples.benchmark.peer;

import org.jspecify.annotations.NullMarked;
