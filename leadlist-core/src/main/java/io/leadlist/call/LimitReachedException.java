package io.leadlist.call;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is as much as there can be, and the call would make it more (reading 47; the limits of the host). */
public final class LimitReachedException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Of what there is a limit. */
    public enum Limited {
        /** The raw leads of a list. */
        LEADS_OF_LIST,
        /** The members of a list. */
        MEMBERS_OF_LIST,
        /** The lists of an organization. */
        LISTS_OF_ORGANIZATION
    }

    private final Limited limited;
    private final long limit;
    private final transient @Nullable LeadListId listId;

    /** Refuses a call for this reason; the list is null if it is about the organization's lists. */
    public LimitReachedException(Limited limited, long limit, @Nullable LeadListId listId) {
        super(limited + " has its limit at " + limit + (listId == null ? "" : ", list " + listId));
        this.limited = limited;
        this.limit = limit;
        this.listId = listId;
    }

    /** Of what there is a limit. */
    public Limited limited() {
        return limited;
    }

    /** The most that there can be. */
    public long limit() {
        return limit;
    }

    /** The list that was asked for, if it was about one. */
    public Optional<LeadListId> listId() {
        return Optional.ofNullable(listId);
    }
}
