package io.leadlist.internal.write;

import io.leadlist.lead.IdentityRule;
import io.leadlist.list.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an input of an add before it comes to the list.
 *
 * @param decided its outcome; null if it is to be linked
 */
public record Judgement(
        @Nullable Outcome decided,
        @Nullable IdentityRule matchedBy,
        @Nullable String reason) {
    /** Known by its id, and to be linked. */
    public static final Judgement KNOWN_BY_ID = new Judgement(null, IdentityRule.ID, null);

    /** Not linked, because there is no record of it to be had. */
    public static Judgement notFound(String reason) {
        return new Judgement(Outcome.NOT_FOUND, null, reason);
    }

    boolean isToLink() {
        return decided == null;
    }
}
