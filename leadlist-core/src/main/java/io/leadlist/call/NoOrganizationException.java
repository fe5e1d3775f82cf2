package io.leadlist.call;

/** Thrown when the caller is signed in, but belongs to no organization. */
public final class NoOrganizationException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public NoOrganizationException() {
        super("The caller belongs to no organization");
    }

    @Override
    public Kind kind() {
        return Kind.NO_ORGANIZATION;
    }
}
