package io.leadlist.call;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a whole call is rejected or fails. Nothing was stored, apart from the case that {@link StorageException}
 * describes. Each subclass has its facts as fields, and its own {@link #kind}.
 *
 * <p>A single input that cannot be added does not reject the call: the report has its outcome. A programming error
 * throws an {@link IllegalArgumentException} or a {@link NullPointerException} that names the argument.
 *
 * <p>The message may be logged: it contains no value of a record. The same holds for its causes and its suppressed
 * exceptions. Values of a record are names, addresses, URLs and numbers of people and companies, ids of leads, users
 * and calls, and search texts. Ids of lists and organizations, paths, limits and SQL states can occur. A caller who
 * needs the values reads the fields of the exception.
 */
public abstract sealed class LeadListException extends RuntimeException
        permits NotSignedInException,
                NoOrganizationException,
                AdminRequiredException,
                ForbiddenException,
                LeadListNotFoundException,
                InvalidRequestException,
                WrongListTypeException,
                ConflictException,
                InsufficientCreditsException,
                LimitReachedException,
                ImportClosedException,
                StaleVersionException,
                LastOwnerException,
                NotUndoableException,
                StorageException {
    private static final long serialVersionUID = 1L;

    /** What was added to the message. */
    private String note = "";

    /**
     * The kinds of exceptions, one for each subclass. A switch expression over them must list all, or it does not
     * compile.
     */
    public enum Kind {
        /** {@link AdminRequiredException}. */
        ADMIN_REQUIRED,
        /** {@link ConflictException}. */
        CONFLICT,
        /** {@link ForbiddenException}. */
        FORBIDDEN,
        /** {@link ImportClosedException}. */
        IMPORT_CLOSED,
        /** {@link InsufficientCreditsException}. */
        INSUFFICIENT_CREDITS,
        /** {@link InvalidRequestException}. */
        INVALID_REQUEST,
        /** {@link LastOwnerException}. */
        LAST_OWNER,
        /** {@link LeadListNotFoundException}. */
        NOT_FOUND,
        /** {@link LimitReachedException}. */
        LIMIT_REACHED,
        /** {@link NoOrganizationException}. */
        NO_ORGANIZATION,
        /** {@link NotSignedInException}. */
        NOT_SIGNED_IN,
        /** {@link NotUndoableException}. */
        NOT_UNDOABLE,
        /** {@link StaleVersionException}. */
        STALE_VERSION,
        /** {@link StorageException}. */
        STORAGE,
        /** {@link WrongListTypeException}. */
        WRONG_LIST_TYPE
    }

    LeadListException(String message) {
        super(message);
    }

    LeadListException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Adds a note to the message, for example how much of a larger work was done before, and returns this exception.
     *
     * @param text a text without values of a record
     * @return this exception
     */
    public final LeadListException noting(String text) {
        note = note + "; " + text;
        return this;
    }

    /** {@return the notes, each after a semicolon and a space; an empty text if there is none} */
    public final String note() {
        return note;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + note;
    }

    /** {@return the kind of this exception, which identifies its subclass} */
    public abstract Kind kind();
}
