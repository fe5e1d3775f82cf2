package io.leadlist.call;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call would exceed a limit of the host or of an import (<a
 * href="{@docRoot}/docs/contract-decisions.md#47">decision 47</a>).
 */
public final class LimitReachedException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** What a limit applies to. */
    public enum Limited {
        /** The raw leads of a list. */
        LEADS_OF_LIST,
        /** The members of a list. */
        MEMBERS_OF_LIST,
        /** The lists of an organization. */
        LISTS_OF_ORGANIZATION
    }

    /** What is limited. */
    private final Limited limited;
    /** The maximum number. */
    private final long limit;

    private final transient @Nullable LeadListId listId;

    /**
     * Creates the exception.
     *
     * @param limited what is limited
     * @param limit the limit that was reached
     * @param listId the list; null if the limit applies to the lists of the organization
     */
    public LimitReachedException(Limited limited, long limit, @Nullable LeadListId listId) {
        super(limited + " has its limit at " + limit + (listId == null ? "" : ", list " + listId));
        this.limited = limited;
        this.limit = limit;
        this.listId = listId;
    }

    /** {@return what the limit applies to} */
    public Limited limited() {
        return limited;
    }

    /** {@return the limit, a number of leads, members or lists} */
    public long limit() {
        return limit;
    }

    /** {@return the id of the list; empty if the limit applies to the lists of the organization} */
    public Optional<LeadListId> listId() {
        return Optional.ofNullable(listId);
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }
}
