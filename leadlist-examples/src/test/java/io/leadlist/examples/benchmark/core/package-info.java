/**
 * Benchmarks of the core without a database, under JMH: each of the library's pieces of work beside the least that it
 * could be.
 */
@NullMarked
package io.leadlist.examples.benchmark.core;

import org.jspecify.annotations.NullMarked;
