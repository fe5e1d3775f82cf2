package io.leadlist.call;

/** Somebody is signed in, but for no organization. */
public final class NoOrganizationException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Refuses a call for this reason. */
    public NoOrganizationException() {
        super("The caller belongs to no organization");
    }
}
