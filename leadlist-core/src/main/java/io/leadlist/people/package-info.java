/**
 * The reports about an organization's people: what an erasure has removed, and what a merge has moved.
 *
 * <p>All types are immutable. They contain no value of a person's record, except for the ids in a
 * {@link io.leadlist.people.MergeReport}.
 */
@NullMarked
package io.leadlist.people;

import org.jspecify.annotations.NullMarked;
