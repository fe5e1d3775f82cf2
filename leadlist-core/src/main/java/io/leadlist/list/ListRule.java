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
 * A rule about what a caller may do with a list: it allows or rejects a call by its facts. Pure and thread-safe.
 *
 * <p>No rule is needed for lists of other organizations. Storage reads one organization at a time, so that such a list
 * is not found.
 */
@FunctionalInterface
public interface ListRule {
    /**
     * The facts that a rule may use.
     *
     * @param permission the permission that the call requires
     * @param leads the type of the leads in the call; null if it has none
     */
    record Facts(
            LeadList list,
            Caller.Member caller,
            Permission permission,
            @Nullable LeadType leads,
            Instant now) {}

    /** The caller has at least the role that the {@link Permission} requires, or is an admin of the organization. */
    ListRule CALLER_HAS_THE_ROLE = facts -> facts.caller().admin()
                    || facts.list()
                            .sharing()
                            .roleOf(facts.caller().user())
                            .filter(role -> role.includes(facts.permission().requiredRole()))
                            .isPresent()
            ? Optional.empty()
            : Optional.of(
                    new ForbiddenException(facts.list().id(), facts.permission().requiredRole()));

    /**
     * Like {@link #CALLER_HAS_THE_ROLE}, but every user of the organization may read (<a
     * href="../../../../../../docs/contract-decisions.md#30">decision 30</a>). In force instead if the host requests
     * it.
     */
    ListRule CALLER_READS_OR_HAS_THE_ROLE =
            facts -> facts.permission() == Permission.READ ? Optional.empty() : CALLER_HAS_THE_ROLE.rejection(facts);

    /** The list and the leads are of the same type. */
    ListRule LIST_HOLDS_THE_TYPE =
            facts -> facts.leads() == null || facts.leads() == facts.list().type()
                    ? Optional.empty()
                    : Optional.of(new WrongListTypeException(
                            facts.list().id(), facts.list().type()));

    /**
     * The list has no campaign, or the campaign has not ended, if the call adds leads (<a
     * href="../../../../../../docs/contract-decisions.md#36">decision 36</a>). In force only if the host requests it.
     */
    ListRule CAMPAIGN_HAS_NOT_ENDED = facts -> {
        Campaign campaign = facts.list().campaign();
        boolean brings = facts.leads() != null
                && (facts.permission() == Permission.ADD || facts.permission() == Permission.UPDATE);
        return !brings || campaign == null || !campaign.end().isBefore(facts.now())
                ? Optional.empty()
                : Optional.of(new InvalidRequestException(
                        new Violation(Path.ROOT, Violation.Kind.CONTRADICTION, "The campaign of the list has ended")));
    };

    /** The default rules, in the order in which they are checked. */
    List<ListRule> DEFAULT = List.of(CALLER_HAS_THE_ROLE, LIST_HOLDS_THE_TYPE);

    /** Returns the rejection; empty if the rule allows the call. */
    Optional<LeadListException> rejection(Facts facts);

    /**
     * Checks rules in order.
     *
     * @throws LeadListException the first rejection
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
