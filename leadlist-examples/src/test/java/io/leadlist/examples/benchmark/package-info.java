/** Benchmarks that compare calls of the library with the same work written by hand, in the same run, as ratios. */
@NullMarked
package io.leadlist.examples.benchmark;

import org.jspecify.annotations.NullMarked;
