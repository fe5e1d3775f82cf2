package io.leadlist.wire.search;

import static java.util.Objects.requireNonNullElse;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.TenureFilter;
import org.jspecify.annotations.Nullable;

/** Reads the envelope of a length of time, in years and months. */
final class TenureEnvelope {
    static final NodeReader<Filter> READER = ObjectProperties.object(TenureEnvelope::tenure);

    private static final int MONTHS = 12;
    private static final NodeReader<Integer> TENURE = ObjectProperties.object(TenureEnvelope::months);

    private TenureEnvelope() {}

    private static @Nullable Filter tenure(ObjectProperties properties) {
        Integer min = properties.optional("min", TENURE);
        Integer max = properties.optional("max", TENURE);
        if (properties.isClean() && min == null && max == null) {
            properties.reject(Kind.MISSING, "min or max is required");
        } else if (min != null && max != null && min > max) {
            properties.reject("max", Kind.CONTRADICTION, "max must not be less than min");
        }
        return properties.ifClean(() -> new TenureFilter(min, max));
    }

    private static @Nullable Integer months(ObjectProperties properties) {
        Long years = properties.optional("year", Numbers.integer(0, TenureFilter.MAX_MONTHS / MONTHS));
        Long months = properties.optional("month", Numbers.integer(0, MONTHS - 1));
        if (properties.isClean() && years == null && months == null) {
            properties.reject(Kind.MISSING, "year or month is required");
        }
        return properties.ifClean(
                () -> (int) (requireNonNullElse(years, 0L) * MONTHS + requireNonNullElse(months, 0L)));
    }
}
