package io.leadlist.list;

import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule about what a caller may do with a list. It takes the facts of a call and returns a rejection, or nothing if
 * the call is allowed. Rules are pure and thread-safe.
 *
 * <p>No rule hides the lists of other organizations: the storage shows one organization at a time.
 */
@FunctionalInterface
public interface ListRule {
    /**
     * The facts of one call.
     *
     * @param permission the permission that the call requires
     * @param leads the type of the leads that the call names; null if it names none
     * @param openReading whether every user of the organization may read all its lists
     */
    record Facts(
            LeadList list,
            Caller.Member caller,
            Permission permission,
            @Nullable LeadType leads,
            boolean openReading,
            Instant now) {}

    /**
     * The caller has the role that the {@link Permission} requires, or is an admin of the organization. With open
     * reading, every user of the organization may read.
     */
    ListRule CALLER_HAS_THE_ROLE = facts -> hasRole(facts)
            ? Optional.empty()
            : Optional.of(
                    new ForbiddenException(facts.list().id(), facts.permission().requiredRole()));

    private static boolean hasRole(Facts facts) {
        if (facts.caller().admin() || (facts.openReading() && facts.permission() == Permission.READ)) {
            return true;
        }
        return facts.list()
                .sharing()
                .roleOf(facts.caller().user())
                .filter(role -> role.includes(facts.permission().requiredRole()))
                .isPresent();
    }

    /** The leads that the call names are of the list's type. */
    ListRule LIST_HOLDS_THE_TYPE =
            facts -> facts.leads() == null || facts.leads() == facts.list().type()
                    ? Optional.empty()
                    : Optional.of(new WrongListTypeException(
                            facts.list().id(), facts.list().type()));

    /**
     * The list's campaign, if it has one, has not ended when leads are added. Not among the {@link #DEFAULT} rules;
     * {@code LeadListsBuilder.closedAfterCampaign} adds it.
     */
    ListRule CAMPAIGN_HAS_NOT_ENDED = facts -> {
        Campaign campaign = facts.list().campaign();
        boolean adds = facts.leads() != null
                && (facts.permission() == Permission.ADD || facts.permission() == Permission.UPDATE);
        return !adds || campaign == null || !campaign.end().isBefore(facts.now())
                ? Optional.empty()
                : Optional.of(new InvalidRequestException(
                        new Violation(Path.ROOT, Violation.Kind.CONTRADICTION, "The campaign of the list has ended")));
    };

    /** The default rules, in the order in which they are checked. */
    List<ListRule> DEFAULT = List.of(CALLER_HAS_THE_ROLE, LIST_HOLDS_THE_TYPE);

    /**
     * {@return the rejection; empty if the rule allows the call}
     *
     * @param facts the facts about the list and the call
     */
    Optional<LeadListException> rejection(Facts facts);

    /**
     * Checks rules in order.
     *
     * @param rules the rules, in the order in which they are checked
     * @param facts the facts about the list and the call
     * @throws LeadListException if a rule rejects the call; the first rejection is thrown
     */
    static void check(List<ListRule> rules, Facts facts) {
        rules.stream()
                .flatMap(rule -> rule.rejection(facts).stream())
                .findFirst()
                .ifPresent(rejection -> {
                    throw rejection;
                });
    }
}
