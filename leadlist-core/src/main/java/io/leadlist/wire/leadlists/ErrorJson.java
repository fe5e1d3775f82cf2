package io.leadlist.wire.leadlists;

import io.leadlist.imports.ImportReport;
import io.leadlist.wire.Response;
import io.leadlist.wire.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One error of an answer (seed 002). The source is left out if there is none: the document knows places in the body
 * alone, as JSON Pointers (RFC 6901).
 */
record ErrorJson(
        String code, String title, String detail, @Nullable String pointer) {
    static ErrorJson of(String code, String title, String detail) {
        return new ErrorJson(code, title, detail, null);
    }

    ErrorJson at(String place) {
        return new ErrorJson(code, title, detail, place);
    }

    /** A list is full, or would be with more. */
    static ErrorJson limitReached(String detail) {
        return of("limit_reached", "Limit Reached", detail);
    }

    /** What is told beside a good answer of the leads that were not taken (readings 44 and 47). */
    static List<ErrorJson> ofReport(ImportReport report, int perList) {
        if (report.beyondLimit() == 0) {
            return List.of();
        }
        String detail = String.format(
                Locale.ROOT,
                "Only %,d of %,d leads were added: %s",
                report.accepted(),
                report.accepted() + report.beyondLimit(),
                limit(perList));
        return List.of(limitReached(detail).at("/leads/" + report.accepted()));
    }

    static String limit(int perList) {
        return String.format(Locale.ROOT, "a lead list can have %,d leads.", perList);
    }

    static Response response(int status, List<ErrorJson> errors) {
        return Response.json(
                status,
                json -> json.object(() -> {
                    json.objects("_errors", errors, error -> error.write(json));
                    json.text("object", "error");
                }));
    }

    void write(JsonWriter json) {
        json.text("code", code);
        json.text("title", title);
        json.text("detail", detail);
        if (pointer != null) {
            json.object("source", () -> json.text("pointer", pointer));
        }
    }
}
