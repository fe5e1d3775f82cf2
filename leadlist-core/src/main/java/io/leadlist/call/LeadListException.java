package io.leadlist.call;

import org.jspecify.annotations.Nullable;

/**
 * Rejection or failure of a whole call. Nothing was stored. Each subclass carries its facts as fields.
 *
 * <p>An input that cannot be added does not reject the call: it has an outcome in the report. A programming error is an
 * {@link IllegalArgumentException} or a {@link NullPointerException} that names the argument.
 *
 * <p>The message may be logged: it contains no value of a record. The same holds for its causes and its suppressed
 * exceptions. Values of a record are names, addresses, URLs and numbers of people and companies, ids of leads, users
 * and calls, and search texts. Ids of lists and organizations, paths, limits and SQL states can occur. A caller who
 * needs the values reads the fields of the exception.
 */
public abstract sealed class LeadListException extends RuntimeException
        permits NotSignedInException,
                NoOrganizationException,
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

    LeadListException(String message) {
        super(message);
    }

    LeadListException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
