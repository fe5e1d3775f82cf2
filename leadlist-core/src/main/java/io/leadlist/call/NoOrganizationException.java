package io.leadlist.call;

/** The caller is signed in without an organization. */
public final class NoOrganizationException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public NoOrganizationException() {
        super("The caller belongs to no organization");
    }
}
