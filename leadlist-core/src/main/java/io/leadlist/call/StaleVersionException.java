package io.leadlist.call;

/**
 * Thrown when a list is not at a version that the caller expects (<a
 * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
 */
public final class StaleVersionException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final transient ExpectedVersions expected;
    /** The actual value. */
    private final long actual;

    /**
     * Creates the exception.
     *
     * @param listId the id of the list
     * @param expected the expected value
     * @param actual the actual value
     */
    public StaleVersionException(LeadListId listId, ExpectedVersions expected, long actual) {
        super("List " + listId + " is at version " + actual + "; expected: " + expected);
        this.listId = listId;
        this.expected = expected;
        this.actual = actual;
    }

    /** {@return the id of the list} */
    public LeadListId listId() {
        return listId;
    }

    /** {@return the versions that the caller expects} */
    public ExpectedVersions expected() {
        return expected;
    }

    /** {@return the version of the list} */
    public long actual() {
        return actual;
    }

    @Override
    public Kind kind() {
        return Kind.STALE_VERSION;
    }
}
