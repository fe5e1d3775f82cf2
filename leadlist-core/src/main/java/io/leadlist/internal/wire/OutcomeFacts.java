package io.leadlist.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.admission.Because;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts for which a rule keeps a lead out, or would if it were not overridden; facts without a value are omitted.
 */
public sealed interface OutcomeFacts {
    /** An entry covers the lead; the scope is {@code ORGANIZATION} or {@code LIST}. */
    record Suppressed(String kind, String scope, String reason, Instant since) implements OutcomeFacts {}

    /** The lead was removed from the list before. */
    record RemovedBefore(long version, Instant at, String by) implements OutcomeFacts {}

    /** The lead was used too recently. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoolingDown(Instant lastUse, @Nullable UUID list, Instant availableFrom) implements OutcomeFacts {}

    /** As many people of the company were added as may be. */
    record CompanyCapped(String companyKey, int have, int cap) implements OutcomeFacts {}

    /** Returns the facts of an outcome; null if no rule has decided it. */
    static @Nullable OutcomeFacts of(@Nullable Because because) {
        if (because instanceof Because.Suppressed one) {
            String scope = one.scope().list() == null ? "ORGANIZATION" : "LIST";
            return new Suppressed(one.kind().name(), scope, one.reason().name(), one.since());
        } else if (because instanceof Because.RemovedBefore one) {
            return new RemovedBefore(one.version(), one.at(), one.by().value());
        } else if (because instanceof Because.CoolingDown one) {
            return new CoolingDown(
                    one.lastUse(), one.list() == null ? null : one.list().uuid(), one.availableFrom());
        } else if (because instanceof Because.CompanyCapped one) {
            return new CompanyCapped(one.companyKey().value(), one.have(), one.cap());
        }
        return null;
    }
}
