package io.leadlist.call;

import io.leadlist.lead.StorableText;
import java.util.Objects;
import java.util.Set;

/**
 * The rules that one call overrides, and why. A lead is added if only these rules would keep it out of the list. Its
 * outcome has the facts that would have kept it out. The list's journal keeps the rules and the reason if any lead was
 * added because of them. Immutable and thread-safe.
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
         * A suppression entry covers the lead. Owners of the list and admins may override it. A call that would
         * override an objection is rejected.
         */
        SUPPRESSED,
        /**
         * The lead was removed from the list before. Owners of the list and admins may override it. Editors may do so
         * with {@link io.leadlist.list.RemovedReturn#BY_HAND}.
         */
        REMOVED_BEFORE,
        /** The lead was used too recently. Every user who may add to the list may override it. */
        COOLING_DOWN,
        /**
         * The maximum number of people of the lead's company is reached. Every user who may add to the list may
         * override it.
         */
        COMPANY_CAP
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param rules the rules, at least one
     * @param reason why they are overridden, for people to read
     */
    public Overrides {
        rules = Set.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules must have at least 1 element");
        }
        Objects.requireNonNull(reason, "reason");
        StorableText.requireNotBlank("reason", reason, MAX_REASON);
    }

    /**
     * {@return whether a rule is overridden}
     *
     * @param rule the rule to look up
     */
    public boolean includes(Rule rule) {
        return rules.contains(rule);
    }
}
