package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A selection of entries: those of one scope, of one kind or of all kinds. Immutable and thread-safe.
 *
 * @param kind the kind of the keys; null for all kinds
 */
public record SuppressionQuery(
        SuppressionScope scope, @Nullable Kind kind) {
    /** All entries of the organization's scope. */
    public static final SuppressionQuery ORGANIZATION = of(SuppressionScope.ORGANIZATION);

    public SuppressionQuery {
        Objects.requireNonNull(scope, "scope");
    }

    /** Returns the query for all entries of a scope. */
    public static SuppressionQuery of(SuppressionScope scope) {
        return new SuppressionQuery(scope, null);
    }

    /** Returns this query for one kind of key. */
    public SuppressionQuery only(Kind one) {
        return new SuppressionQuery(scope, Objects.requireNonNull(one, "one"));
    }
}
