package io.leadlist.call;

/** Thrown when the caller is not signed in. */
public final class NotSignedInException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public NotSignedInException() {
        super("The caller is not signed in");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_SIGNED_IN;
    }
}
