package io.leadlist.wire.leadlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadlist.imports.ImportReport;
import io.leadlist.internal.wire.StatusNames;
import io.leadlist.wire.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One error in a response.
 *
 * @param source where in the body the error is; omitted if null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorResponse(
        String code, String title, String detail, @Nullable Source source) {

    /**
     * A place in the body.
     *
     * @param pointer a JSON Pointer (RFC 6901)
     */
    record Source(String pointer) {}

    private record All(@JsonProperty("_errors") List<ErrorResponse> errors, String object) {}

    static ErrorResponse of(String code, String title, String detail) {
        return new ErrorResponse(code, title, detail, null);
    }

    /** Returns an error whose code and title are derived from the name of the status. */
    static ErrorResponse of(int status, String detail) {
        return of(StatusNames.code(status), StatusNames.title(status), detail);
    }

    /** Returns the error that a list has as many leads as it can have. */
    static ErrorResponse limitReached(String detail) {
        return of("limit_reached", "Limit Reached", detail);
    }

    /**
     * Returns the error about leads that were not accepted because of the limit of the list; empty if all were accepted
     * (decisions <a href="{@docRoot}/docs/contract-decisions.md#44">44</a> and <a
     * href="{@docRoot}/docs/contract-decisions.md#47">47</a>).
     */
    static List<ErrorResponse> ofReport(ImportReport report, int perList) {
        if (report.beyondLimit() == 0) {
            return List.of();
        }
        String detail = String.format(
                Locale.ROOT,
                "Only %,d of %,d leads were added: %s",
                report.accepted(),
                report.accepted() + report.beyondLimit(),
                limit(perList));
        return List.of(limitReached(detail).at("/leads/" + new ImportOutcomes(report).firstBeyondLimit()));
    }

    static String limit(int perList) {
        return String.format(Locale.ROOT, "a lead list can have %,d leads.", perList);
    }

    /** Returns this error with a place in the body, as a JSON Pointer. */
    ErrorResponse at(String pointer) {
        return new ErrorResponse(code, title, detail, new Source(pointer));
    }

    static Response response(int status, List<ErrorResponse> errors) {
        return LeadListsJson.response(status, new All(errors, "error"));
    }
}
