package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Path;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.StorageException;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Operations.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void the_first_user_of_a_list_without_roles_is_its_owner() {
        Answer.Added answer = (Answer.Added) AnswerDocument.read(ORGANIZATION, FIRST_FORM);
        assertThat(answer.report().list().sharing().grants())
                .containsExactly(new Grant(new UserId("u2"), Role.OWNER), new Grant(new UserId("u1"), Role.EDITOR));
    }

    @Test
    void every_refusal_has_a_form_but_that_the_storage_failed() {
        assertThat(RejectionDocument.FORMS.stream().<Object>map(RejectionDocument.Form::of))
                .doesNotHaveDuplicates()
                .hasSize(LeadListException.class.getPermittedSubclasses().length - 1)
                .doesNotContain(StorageException.class);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_read_with_its_facts(LeadListException refusal) {
        String document = AnswerDocument.write(new Answer.Rejected(refusal));
        Answer.Rejected read = (Answer.Rejected) AnswerDocument.read(ORGANIZATION, document);
        assertThat(read.refusal())
                .isExactlyInstanceOf(refusal.getClass())
                .hasMessage(refusal.getMessage())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(StackTraceElement[].class)
                .isEqualTo(refusal);
    }

    static Stream<LeadListException> refusals() {
        LeadListId list = new LeadListId(new UUID(1, 2));
        Path path = Path.of("people", 3, "name");
        return Stream.of(
                new NotSignedInException(),
                new NoOrganizationException(),
                new ForbiddenException(list, Role.OWNER),
                new LeadListNotFoundException(list),
                new InvalidRequestException(new Violation(path, Violation.Kind.MISSING, "Required \"so\"")),
                new WrongListTypeException(list, LeadType.COMPANY),
                new ConflictException(new IdempotencyKey("twice")),
                new InsufficientCreditsException(new BigDecimal("10.50"), BigDecimal.ZERO),
                new LimitReachedException(LimitReachedException.Limited.LISTS_OF_ORGANIZATION, Long.MAX_VALUE, null),
                new LimitReachedException(LimitReachedException.Limited.MEMBERS_OF_LIST, 7, list),
                new ImportClosedException(list, true),
                new StaleVersionException(list, 3, 1L << 40),
                new LastOwnerException(list, new UserId("ann")),
                new NotUndoableException(
                        list,
                        4,
                        NotUndoableException.Reason.TOUCHED_LATER,
                        List.of(new PersonId("p1"), new CompanyId(new UUID(3, 4)))));
    }

    @Test
    void another_document_is_none() {
        assertThatThrownBy(() -> AnswerDocument.read(ORGANIZATION, "[]")).isInstanceOf(IllegalStateException.class);
    }
}
