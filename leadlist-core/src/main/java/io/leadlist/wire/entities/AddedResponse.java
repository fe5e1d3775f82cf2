package io.leadlist.wire.entities;

/** The number of leads that were added to a list. */
record AddedResponse(int addedCount) {}
