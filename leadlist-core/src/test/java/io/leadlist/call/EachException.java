package io.leadlist.call;

import io.leadlist.call.LeadListException.Kind;
import io.leadlist.lead.LeadType;
import java.math.BigDecimal;
import java.util.List;

/** One exception of each kind. */
public final class EachException {
    private static final LeadListId LIST = LeadListId.parse("550e8400-e29b-41d4-a716-446655440000");

    private EachException() {}

    /** Returns an exception of a kind. */
    public static LeadListException of(Kind kind) {
        return switch (kind) {
            case ADMIN_REQUIRED -> new AdminRequiredException();
            case CONFLICT -> new ConflictException(new IdempotencyKey("key"));
            case FORBIDDEN -> new ForbiddenException(LIST, Role.EDITOR);
            case IMPORT_CLOSED -> new ImportClosedException(LIST, true);
            case INSUFFICIENT_CREDITS -> new InsufficientCreditsException(BigDecimal.ONE, BigDecimal.ZERO);
            case INVALID_REQUEST -> new InvalidRequestException(Violation.tooMany(Path.of("leads"), 1));
            case LAST_OWNER -> new LastOwnerException(LIST, new UserId("user"));
            case NOT_FOUND -> new LeadListNotFoundException(LIST);
            case LIMIT_REACHED -> new LimitReachedException(LimitReachedException.Limited.MEMBERS_OF_LIST, 1, LIST);
            case NO_ORGANIZATION -> new NoOrganizationException();
            case NOT_SIGNED_IN -> new NotSignedInException();
            case NOT_UNDOABLE ->
                new NotUndoableException(LIST, 1, NotUndoableException.Reason.UNDONE_BEFORE, List.of());
            case STALE_VERSION -> new StaleVersionException(LIST, ExpectedVersions.of(1), 2);
            case STORAGE -> new StorageException("The database failed", true, new IllegalStateException());
            case WRONG_LIST_TYPE -> new WrongListTypeException(LIST, LeadType.PERSON);
        };
    }
}
