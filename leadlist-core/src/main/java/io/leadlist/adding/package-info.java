/**
 * The use cases that create lists and add leads to them: by id, by data, by a selection. {@link io.leadlist.adding.Identifying} says who people are that come as data,
 * {@link io.leadlist.adding.FindingSelected} whom a selection chooses without adding anybody. The
 * directory is asked here, and never in a transaction. What all writes share is in {@code io.leadlist.write}, raw leads are in {@code io.leadlist.importing}. Public for the entry's sake, not
 * meant for hosts.
 */
@NullMarked
package io.leadlist.adding;

import org.jspecify.annotations.NullMarked;
