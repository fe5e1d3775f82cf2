package io.leadlist.selection;

import io.leadlist.lead.Person;

/**
 * A person in the window of a bulk selection. Immutable and thread-safe.
 *
 * @param index the 0-based index in the whole search result
 * @param excluded whether the selection excludes the person
 */
public record SelectedPerson(long index, Person person, boolean excluded) {}
