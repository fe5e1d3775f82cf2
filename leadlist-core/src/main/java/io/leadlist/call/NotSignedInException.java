package io.leadlist.call;

/** Nobody is signed in. */
public final class NotSignedInException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Refuses a call for this reason. */
    public NotSignedInException() {
        super("Nobody is signed in");
    }
}
