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

    /**
     * Checks the components.
     *
     * @param scope the scope of the entries
     * @param kind the kind of the keys
     */
    public SuppressionQuery {
        Objects.requireNonNull(scope, "scope");
    }

    /**
     * {@return the query for all entries of a scope}
     *
     * @param scope the scope of the entries
     */
    public static SuppressionQuery of(SuppressionScope scope) {
        return new SuppressionQuery(scope, null);
    }

    /**
     * {@return this query for one kind of key}
     *
     * @param one the kind of the wanted keys
     */
    public SuppressionQuery only(Kind one) {
        return new SuppressionQuery(scope, Objects.requireNonNull(one, "one"));
    }
}
