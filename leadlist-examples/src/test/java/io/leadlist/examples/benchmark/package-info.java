/** Benchmarks: what a call costs beside the same work written by hand, in one run, as ratios. */
@NullMarked
package io.leadlist.examples.benchmark;

import org.jspecify.annotations.NullMarked;
