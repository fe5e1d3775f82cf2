/**
 * Plays the conformance vectors against any service over HTTP. {@link io.leadlist.examples.conformance.Conformance} is
 * the command.
 */
@NullMarked
package io.leadlist.examples.conformance;

import org.jspecify.annotations.NullMarked;
