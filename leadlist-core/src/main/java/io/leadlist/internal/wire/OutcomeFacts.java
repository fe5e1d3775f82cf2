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
    static @Nullable OutcomeFacts ofNullable(@Nullable Because because) {
        return because == null ? null : of(because);
    }

    /** Returns the facts because of which a rule keeps a lead out. Each rule has facts of one type. */
    private static OutcomeFacts of(Because because) {
        return switch (because.rule()) {
            case SUPPRESSED -> of((Because.Suppressed) because);
            case REMOVED_BEFORE -> of((Because.RemovedBefore) because);
            case COOLING_DOWN -> of((Because.CoolingDown) because);
            case COMPANY_CAP -> of((Because.CompanyCapped) because);
        };
    }

    private static OutcomeFacts of(Because.Suppressed one) {
        String scope = one.scope().list() == null ? "ORGANIZATION" : "LIST";
        return new Suppressed(one.kind().name(), scope, one.reason().name(), one.since());
    }

    private static OutcomeFacts of(Because.RemovedBefore one) {
        return new RemovedBefore(one.version(), one.at(), one.by().value());
    }

    private static OutcomeFacts of(Because.CoolingDown one) {
        return new CoolingDown(
                one.lastUse(), one.list() == null ? null : one.list().uuid(), one.availableFrom());
    }

    private static OutcomeFacts of(Because.CompanyCapped one) {
        return new CompanyCapped(one.companyKey().value(), one.have(), one.cap());
    }
}
