package io.leadlist.internal.lists;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;

/** Checks the versions and cursors that a caller passes in. */
final class RequestedVersion {
    private static final Path CURSOR = Path.of("cursor");

    private RequestedVersion() {}

    /** Rejects a cursor of another list. */
    static void requireOf(LeadListId list, LeadListId ofCursor) {
        if (!list.equals(ofCursor)) {
            throw new InvalidRequestException(
                    new Violation(CURSOR, Violation.Kind.CONTRADICTION, "The cursor is of another list"));
        }
    }

    /** Rejects a version that the list has never had. */
    static void requireVersion(String parameter, long version, long last) {
        if (version < 1 || version > last) {
            throw new InvalidRequestException(new Violation(
                    Path.of(parameter), Violation.Kind.OUT_OF_RANGE, "The list has versions 1 to " + last));
        }
    }
}
