package io.leadlist.call;

import io.leadlist.lead.StorableText;
import java.util.Objects;
import java.util.Set;

/**
 * The rules that one call overrides, and why. Leads that only these rules would keep out of a list are added, and their
 * outcomes have the facts that would have kept them out. The list's journal keeps rules and reason, if any lead came in
 * by them. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if there is no rule, or if the reason is blank, cannot be
 * stored, or has more than {@value #MAX_REASON} characters.
 *
 * @param rules the rules, at least one
 * @param reason why they are overridden, for people to read; not blank
 */
public record Overrides(Set<Rule> rules, String reason) {
    /** The maximum number of characters of a reason. */
    public static final int MAX_REASON = 500;

    /** A rule that can be overridden, named like the outcome of the leads that it keeps out. */
    public enum Rule {
        /**
         * A suppression entry covers the lead. Owners of the list and admins may override it, but no one may override
         * an objection.
         */
        SUPPRESSED,
        /**
         * The lead was removed from the list before. Owners of the list and admins may override it, and editors too if
         * removed leads may return by hand.
         */
        REMOVED_BEFORE,
        /** The lead was used too recently. Every user who may add to the list may override it. */
        COOLING_DOWN,
        /**
         * As many people of the lead's company were added as may be. Every user who may add to the list may override
         * it.
         */
        COMPANY_CAP
    }

    public Overrides {
        rules = Set.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules must have at least 1 element");
        }
        Objects.requireNonNull(reason, "reason");
        StorableText.requireNotBlank("reason", reason, MAX_REASON);
    }

    /** Returns whether a rule is overridden. */
    public boolean includes(Rule rule) {
        return rules.contains(rule);
    }
}
