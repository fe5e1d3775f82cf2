/**
 * The reports about an organization's people: what an erasure has removed, and what a merge has moved.
 *
 * <p>All types are immutable values without a value of a person's record.
 */
@NullMarked
package io.leadlist.people;

import org.jspecify.annotations.NullMarked;
