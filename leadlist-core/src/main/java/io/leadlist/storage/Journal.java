package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.list.Change;
import java.util.List;

/** Capability: the changes of the lists. */
public interface Journal {
    /** Stores a change; its version is one more than that of the list's last change. */
    void append(Change change);

    /** The changes of a list behind a version, in their order, at most {@code limit} of them. */
    List<Change> since(LeadListId list, long version, int limit);
}
