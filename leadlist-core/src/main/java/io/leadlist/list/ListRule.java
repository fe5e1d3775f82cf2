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

/**
 * A rule of what a caller may do with a list: facts in, allowance (empty) or refusal out. Pure and thread-safe.
 *
 * <p>That a list of another organization is <em>not found</em> is no rule here: storage holds one organization at a time, so such a list
 * never comes into sight.
 */
@FunctionalInterface
public interface ListRule {
    /**
     * What a rule may look at.
     *
     * @param adding the type of the leads to be added
     */
    record Facts(LeadList list, Caller.Member caller, LeadType adding, Instant now) {}

    /** The list is shared with the caller, by name or with everyone, or the caller is an admin of the organization. */
    ListRule CALLER_HAS_ACCESS = facts -> facts.caller().admin()
                    || facts.list().sharing().includes(facts.caller().user())
            ? Optional.empty()
            : Optional.of(new ForbiddenException(facts.list().id()));

    /** People go into person lists, companies into company lists. */
    ListRule LIST_HOLDS_THE_TYPE = facts -> facts.adding() == facts.list().type()
            ? Optional.empty()
            : Optional.of(
                    new WrongListTypeException(facts.list().id(), facts.list().type()));

    /** The list's campaign, if it has one, has not ended (reading 36). Not in force unless the host asks for it. */
    ListRule CAMPAIGN_HAS_NOT_ENDED = facts -> {
        Campaign campaign = facts.list().campaign();
        return campaign == null || !campaign.end().isBefore(facts.now())
                ? Optional.empty()
                : Optional.of(new InvalidRequestException(
                        new Violation(Path.ROOT, Violation.Kind.CONTRADICTION, "The campaign of the list has ended")));
    };

    /** The rules of adding, in the order in which they are asked. */
    List<ListRule> OF_ADDING = List.of(CALLER_HAS_ACCESS, LIST_HOLDS_THE_TYPE);

    /** The rules of reading. */
    List<ListRule> OF_READING = List.of(CALLER_HAS_ACCESS);

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
