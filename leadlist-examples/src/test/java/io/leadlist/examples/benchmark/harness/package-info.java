/**
 * The measurements of the headline benchmarks: contestants in turns, databases, results and their rendering. It is
 * independent of the measured work.
 */
@NullMarked
package io.leadlist.examples.benchmark.harness;

import org.jspecify.annotations.NullMarked;
