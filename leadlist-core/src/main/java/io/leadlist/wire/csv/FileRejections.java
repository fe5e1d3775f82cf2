package io.leadlist.wire.csv;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Rejections of a whole file. Their messages contain no text of the file, because even a header can be a name. */
final class FileRejections {
    private static final Path FILE = Path.of("file");
    private static final Path HEADER = Path.of("header");

    private FileRejections() {}

    /** Returns the rejection of a file that cannot be read. */
    static InvalidRequestException unreadable(String message) {
        return new InvalidRequestException(new Violation(FILE, Kind.UNREADABLE, message));
    }

    /** Returns the rejection of a header. */
    static InvalidRequestException header(Kind kind, String message) {
        return new InvalidRequestException(new Violation(HEADER, kind, message));
    }

    /** Returns the violation of a row. */
    static Violation row(int number, String message) {
        return new Violation(FILE.with(number), Kind.MALFORMED, message);
    }

    /** Returns the rejection of raw leads without a kind, as in the lead-lists API. */
    static InvalidRequestException kindIsMissing() {
        return new InvalidRequestException(
                new Violation(Path.of("type"), Kind.MISSING, "Missing field from request: type"));
    }

    /** Returns a rejection with a note in the message of its first violation. */
    static InvalidRequestException noting(InvalidRequestException rejection, String note) {
        List<Violation> violations = new ArrayList<>(rejection.violations());
        Violation first = violations.get(0);
        violations.set(0, new Violation(first.path(), first.kind(), first.message() + "; " + note));
        return new InvalidRequestException(violations);
    }
}
