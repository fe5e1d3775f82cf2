package io.leadlist.call;

import org.jspecify.annotations.Nullable;

/**
 * A whole call is refused, or could not be carried out; nothing was stored. Each leaf carries its facts as fields.
 *
 * <p>A single input that can not be added does not refuse the call: it has its outcome in the report. A mistake of the
 * programmer is an {@link IllegalArgumentException} or a {@link NullPointerException} that names the argument.
 *
 * <p>No message of an exception of this library, of its causes or of the exceptions that it suppresses holds a value of
 * a record: no name, address, URL or number of a person or a company, no id of a lead, a user or a call, no text of a
 * search. Ids of lists and organizations, paths, limits and SQL states may stand there. Facts that hold such values are
 * fields of the exception, for a caller who needs them.
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
