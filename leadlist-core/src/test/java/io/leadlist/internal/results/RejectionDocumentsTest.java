package io.leadlist.internal.results;

import static io.leadlist.internal.results.ResultSamples.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.ConflictException;
import io.leadlist.call.ExpectedVersions;
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
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.Path;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.StorageException;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.contract.OddTexts;
import io.leadlist.internal.write.ResultType;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RejectionDocumentsTest {
    private final LeadListId list = new LeadListId(UUID.randomUUID());

    @Test
    void a_rejection_about_a_list_is_read_unchanged() {
        assertThatItIsReadUnchanged(new LeadListNotFoundException(list));
        for (Role role : Role.values()) {
            assertThatItIsReadUnchanged(new ForbiddenException(list, role));
        }
        for (LeadType type : LeadType.values()) {
            assertThatItIsReadUnchanged(new WrongListTypeException(list, type));
        }
        assertThatItIsReadUnchanged(new ImportClosedException(list, true));
        assertThatItIsReadUnchanged(new ImportClosedException(list, false));
        for (ExpectedVersions expected : List.of(
                ExpectedVersions.of(1),
                ExpectedVersions.of(Long.MAX_VALUE),
                ExpectedVersions.oneOf(List.of(1L, Long.MAX_VALUE)),
                ExpectedVersions.oneOf(List.of()),
                ExpectedVersions.noneOf(List.of(7L)),
                ExpectedVersions.NO_LIST)) {
            assertThatItIsReadUnchanged(new StaleVersionException(list, expected, Long.MAX_VALUE));
        }
        for (String text : OddTexts.ALL) {
            assertThatItIsReadUnchanged(new LastOwnerException(list, new UserId(text)));
        }
    }

    @Test
    void a_rejection_because_of_a_limit_or_of_credits_is_read_unchanged() {
        for (Limited limited : Limited.values()) {
            assertThatItIsReadUnchanged(new LimitReachedException(limited, 10_000_000_000L, list));
            assertThatItIsReadUnchanged(new LimitReachedException(limited, 0, null));
            assertThatItIsReadUnchanged(new LimitReachedException(limited, Long.MAX_VALUE, null));
        }
        assertThatItIsReadUnchanged(
                new InsufficientCreditsException(new BigDecimal("0.50"), new BigDecimal("12345678901.5")));
        assertThatItIsReadUnchanged(new InsufficientCreditsException(BigDecimal.ZERO, new BigDecimal("1")));
        assertThatItIsReadUnchanged(new InsufficientCreditsException(new BigDecimal("1E+3"), new BigDecimal("100.00")));
    }

    @Test
    void a_rejection_of_an_undo_is_read_unchanged() {
        List<LeadId> people = OddTexts.ALL.stream().<LeadId>map(PersonId::new).toList();
        List<LeadId> companies = IntStream.range(0, people.size())
                .<LeadId>mapToObj(i -> new CompanyId(new UUID(0x770e8400L, i)))
                .toList();
        for (Reason reason : Reason.values()) {
            assertThatItIsReadUnchanged(new NotUndoableException(list, 1, reason, List.of()));
            assertThatItIsReadUnchanged(new NotUndoableException(list, Long.MAX_VALUE, reason, people));
            assertThatItIsReadUnchanged(new NotUndoableException(list, 7, reason, companies));
        }
    }

    @Test
    void all_violations_are_read_in_order() {
        List<Violation> violations = new ArrayList<>();
        for (Violation.Kind kind : Violation.Kind.values()) {
            violations.add(new Violation(
                    Path.of("prospects", violations.size(), OddTexts.ALL.get(violations.size()), "0"),
                    kind,
                    OddTexts.ALL.get(10 + violations.size())));
        }
        violations.add(new Violation(Path.ROOT, Violation.Kind.UNREADABLE, ""));
        violations.add(Violation.tooMany(Path.of(0), 1_000));
        assertThatItIsReadUnchanged(new InvalidRequestException(violations));
        assertThatItIsReadUnchanged(new InvalidRequestException(violations.get(0)));
    }

    @Test
    void a_rejection_of_the_caller_and_one_of_the_idempotency_key_are_read_unchanged() {
        assertThatItIsReadUnchanged(new NotSignedInException());
        assertThatItIsReadUnchanged(new NoOrganizationException());
        assertThatItIsReadUnchanged(new ConflictException(new IdempotencyKey(OddTexts.ALL.get(11))));
    }

    @Test
    void every_exception_except_the_storage_failure_has_a_form() {
        assertThat(RejectionForms.ALL.stream().<Object>map(RejectionForm::type))
                .doesNotHaveDuplicates()
                .hasSize(LeadListException.class.getPermittedSubclasses().length - 1)
                .doesNotContain(StorageException.class);
        assertThat(RejectionForms.ALL.stream().map(RejectionForm::name)).doesNotHaveDuplicates();
    }

    @Test
    void a_storage_failure_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDocuments.write(
                        new StorageException("no connection", false, new IllegalStateException())));
    }

    private static void assertThatItIsReadUnchanged(LeadListException rejection) {
        String document = ResultDocuments.write(rejection);
        LeadListException read =
                catchThrowableOfType(LeadListException.class, () -> ResultType.ADDED.read(document, ORGANIZATION));
        assertThat(RejectionFacts.of(read)).isEqualTo(RejectionFacts.of(rejection));
    }
}
