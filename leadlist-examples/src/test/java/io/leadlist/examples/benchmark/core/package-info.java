/**
 * Benchmarks of the core without a database, under JMH. Each part of the library's work is compared with the minimum
 * work that could replace it.
 */
@NullMarked
package io.leadlist.examples.benchmark.core;

import org.jspecify.annotations.NullMarked;
