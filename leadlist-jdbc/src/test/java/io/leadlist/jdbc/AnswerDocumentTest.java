package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Operations.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers that were stored by the first form are read still. */
class AnswerDocumentTest {
    private static final OrganizationId ORGANIZATION = new OrganizationId("org");
    private static final String FIRST_FORM = """
            {"list":{"id":"00000000-0000-0001-0000-000000000002","name":"Ann's","type":"PERSON","userIds":["u2","u1"],\
            "memberCount":7,"version":3,"createdAt":"2026-02-03T04:05:06.789Z","updatedAt":"2026-02-04T04:05:06.789Z"},\
            "outcomes":[{"id":"p1","outcome":"ADDED"},\
            {"id":"p2","outcome":"ALREADY_MEMBER","matchedBy":"EMAIL","reason":"known"}]}""";

    @Test
    void an_answer_of_the_first_form_is_one_of_a_list_that_is_neither_shared_nor_visible() {
        LeadList list = new LeadList(
                new LeadListId(new UUID(1, 2)),
                ORGANIZATION,
                "Ann's",
                LeadType.PERSON,
                null,
                null,
                Sharing.of(List.of(new UserId("u2"), new UserId("u1")), false, false),
                7,
                3,
                Instant.parse("2026-02-03T04:05:06.789Z"),
                Instant.parse("2026-02-04T04:05:06.789Z"));
        AddReport report = new AddReport(
                list,
                List.of(
                        new AddOutcome(0, new PersonId("p1"), Outcome.ADDED, null, null),
                        new AddOutcome(1, new PersonId("p2"), Outcome.ALREADY_MEMBER, IdentityRule.EMAIL, "known")));
        assertThat(AnswerDocument.read(ORGANIZATION, FIRST_FORM)).isEqualTo(new Answer.Added(report));
    }

    @Test
    void an_added_answer_is_written_so_that_the_first_form_can_be_read_from_it() {
        Answer answer = AnswerDocument.read(ORGANIZATION, FIRST_FORM);
        assertThat(AnswerDocument.write(answer))
                .startsWith("{\"list\":{\"id\":\"00000000-0000-0001-0000-000000000002\"")
                .contains("\"outcomes\":[{\"id\":\"p1\",\"outcome\":\"ADDED\"}");
    }

    @Test
    void another_document_is_none() {
        assertThatThrownBy(() -> AnswerDocument.read(ORGANIZATION, "[]")).isInstanceOf(IllegalStateException.class);
    }
}
