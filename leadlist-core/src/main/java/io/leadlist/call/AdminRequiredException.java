package io.leadlist.call;

/** Thrown when the call requires an admin of the organization, and the caller is not one. */
public final class AdminRequiredException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public AdminRequiredException() {
        super("The call requires an admin of the organization");
    }

    @Override
    public Kind kind() {
        return Kind.ADMIN_REQUIRED;
    }
}
