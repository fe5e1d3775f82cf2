package io.leadlist.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadlist.internal.write.MemberAppender.Appended;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The outcomes of candidates. */
class MemberAppenderTest {
    private static final LeadId A = new PersonId("a");
    private static final LeadId B = new PersonId("b");

    private static List<AddOutcome> outcomes(Set<LeadId> added, Set<LeadId> over, Candidate... candidates) {
        return MemberAppender.outcomes(List.of(candidates), new Appended(added, over));
    }

    private static Candidate byId(LeadId id) {
        return Candidate.toAppend(id, IdentityRule.ID);
    }

    @Test
    void the_first_of_equal_candidates_is_added_and_the_others_refer_to_it() {
        assertThat(outcomes(Set.of(A, B), Set.of(), byId(B), byId(A), byId(B), byId(A)))
                .extracting(AddOutcome::outcome, AddOutcome::reason)
                .containsExactly(
                        tuple(Outcome.ADDED, null),
                        tuple(Outcome.ADDED, null),
                        tuple(Outcome.DUPLICATE_IN_REQUEST, "the same as input 0"),
                        tuple(Outcome.DUPLICATE_IN_REQUEST, "the same as input 1"));
    }

    @Test
    void a_candidate_that_was_not_added_was_a_member_already() {
        assertThat(outcomes(Set.of(A), Set.of(), byId(A), byId(B)))
                .extracting(AddOutcome::outcome)
                .containsExactly(Outcome.ADDED, Outcome.ALREADY_MEMBER);
    }

    @Test
    void equal_candidates_without_room_have_the_same_outcome() {
        assertThat(outcomes(Set.of(A), Set.of(B), byId(A), byId(B), byId(B)))
                .extracting(AddOutcome::outcome)
                .containsExactly(Outcome.ADDED, Outcome.OVER_LIMIT, Outcome.OVER_LIMIT);
    }

    @Test
    void a_decided_candidate_is_not_a_duplicate() {
        assertThat(outcomes(Set.of(A), Set.of(), Candidate.excluded(A), byId(A), Candidate.unknown(A)))
                .extracting(AddOutcome::outcome)
                .containsExactly(Outcome.EXCLUDED, Outcome.ADDED, Outcome.NOT_FOUND);
    }
}
