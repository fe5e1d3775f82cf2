package io.leadlist.call;

/** The caller is not signed in. */
public final class NotSignedInException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public NotSignedInException() {
        super("The caller is not signed in");
    }
}
