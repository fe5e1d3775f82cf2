/**
 * How the headline benchmarks measure: contestants in turns, databases, what is kept of a run, and how it is shown.
 * What is measured is not in here.
 */
@NullMarked
package io.leadlist.examples.benchmark.harness;

import org.jspecify.annotations.NullMarked;
