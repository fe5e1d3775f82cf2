package io.leadlist.wire.entities.request;

import io.leadlist.call.Violation.Kind;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.json.WireDates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The two dates of a campaign. */
final class Campaigns {
    private Campaigns() {}

    static void checkOrder(Contradictions found, @Nullable String startDate, @Nullable String endDate) {
        Instant start = startDate == null ? null : WireDates.parse(startDate).orElse(null);
        Instant end = endDate == null ? null : WireDates.parse(endDate).orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            found.reject("endDate", Kind.CONTRADICTION, "endDate must not be before startDate");
        }
    }

    /** Reads a valid date. */
    static Instant instant(String date) {
        return WireDates.parse(date).orElseThrow();
    }
}
