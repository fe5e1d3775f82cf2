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
 * A rule of what a caller may do with a list: facts in, allowance (empty) or refusal out. Pure and thread-safe.
 *
 * <p>That a list of another organization is <em>not found</em> is no rule here: storage holds one organization at a
 * time, so such a list never comes into sight.
 */
@FunctionalInterface
public interface ListRule {
    /**
     * What a rule may look at.
     *
     * @param permission what the caller wants to do
     * @param leads the type of the leads that the call brings or names; null if it has none
     */
    record Facts(
            LeadList list,
            Caller.Member caller,
            Permission permission,
            @Nullable LeadType leads,
            Instant now) {}

    /**
     * The caller's role in the list is at least the one that the {@link Permission} needs, or the caller is an admin of
     * the organization.
     */
    ListRule CALLER_HAS_THE_ROLE = facts -> facts.caller().admin()
                    || facts.list()
                            .sharing()
                            .roleOf(facts.caller().user())
                            .filter(role -> role.includes(facts.permission().requiredRole()))
                            .isPresent()
            ? Optional.empty()
            : Optional.of(
                    new ForbiddenException(facts.list().id(), facts.permission().requiredRole()));

    /** The same, but every user of the organization reads (reading 30). In force instead if the host asks for it. */
    ListRule CALLER_READS_OR_HAS_THE_ROLE =
            facts -> facts.permission() == Permission.READ ? Optional.empty() : CALLER_HAS_THE_ROLE.refusal(facts);

    /** People go into person lists, companies into company lists. */
    ListRule LIST_HOLDS_THE_TYPE =
            facts -> facts.leads() == null || facts.leads() == facts.list().type()
                    ? Optional.empty()
                    : Optional.of(new WrongListTypeException(
                            facts.list().id(), facts.list().type()));

    /**
     * Whoever adds does so before the end of the list's campaign, if it has one (reading 36). Not in force unless the
     * host asks for it.
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

    /** The rules in force, in the order in which they are asked. */
    List<ListRule> DEFAULT = List.of(CALLER_HAS_THE_ROLE, LIST_HOLDS_THE_TYPE);

    /** Empty if the rule allows it, else why not. */
    Optional<LeadListException> refusal(Facts facts);

    /**
     * Asks the rules in order.
     *
     * @throws LeadListException the first refusal
     */
    static void check(List<ListRule> rules, Facts facts) {
        rules.stream().flatMap(rule -> rule.refusal(facts).stream()).findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }
}
