package io.leadlist.internal.results;

import static io.leadlist.internal.results.ResultSamples.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    void a_rejection_about_a_list_comes_back() {
        assertThatItComesBack(new LeadListNotFoundException(list));
        for (Role role : Role.values()) {
            assertThatItComesBack(new ForbiddenException(list, role));
        }
        for (LeadType type : LeadType.values()) {
            assertThatItComesBack(new WrongListTypeException(list, type));
        }
        assertThatItComesBack(new ImportClosedException(list, true));
        assertThatItComesBack(new ImportClosedException(list, false));
        assertThatItComesBack(new StaleVersionException(list, 1, Long.MAX_VALUE));
        for (String text : OddTexts.ALL) {
            assertThatItComesBack(new LastOwnerException(list, new UserId(text)));
        }
    }

    @Test
    void a_rejection_because_of_a_limit_or_of_credits_comes_back() {
        for (Limited limited : Limited.values()) {
            assertThatItComesBack(new LimitReachedException(limited, 10_000_000_000L, list));
            assertThatItComesBack(new LimitReachedException(limited, 0, null));
            assertThatItComesBack(new LimitReachedException(limited, Long.MAX_VALUE, null));
        }
        assertThatItComesBack(
                new InsufficientCreditsException(new BigDecimal("0.50"), new BigDecimal("12345678901.5")));
        assertThatItComesBack(new InsufficientCreditsException(BigDecimal.ZERO, new BigDecimal("1")));
        assertThatItComesBack(new InsufficientCreditsException(new BigDecimal("1E+3"), new BigDecimal("100.00")));
    }

    @Test
    void a_rejection_of_an_undo_comes_back() {
        List<LeadId> people = OddTexts.ALL.stream().<LeadId>map(PersonId::new).toList();
        List<LeadId> companies = IntStream.range(0, people.size())
                .<LeadId>mapToObj(i -> new CompanyId(new UUID(0x770e8400L, i)))
                .toList();
        for (Reason reason : Reason.values()) {
            assertThatItComesBack(new NotUndoableException(list, 1, reason, List.of()));
            assertThatItComesBack(new NotUndoableException(list, Long.MAX_VALUE, reason, people));
            assertThatItComesBack(new NotUndoableException(list, 7, reason, companies));
        }
    }

    @Test
    void all_violations_come_back_in_their_order() {
        List<Violation> violations = new ArrayList<>();
        for (Violation.Kind kind : Violation.Kind.values()) {
            violations.add(new Violation(
                    Path.of("prospects", violations.size(), OddTexts.ALL.get(violations.size()), "0"),
                    kind,
                    OddTexts.ALL.get(10 + violations.size())));
        }
        violations.add(new Violation(Path.ROOT, Violation.Kind.UNREADABLE, ""));
        violations.add(Violation.tooMany(Path.of(0), 1_000));
        assertThatItComesBack(new InvalidRequestException(violations));
        assertThatItComesBack(new InvalidRequestException(violations.get(0)));
    }

    @Test
    void a_rejection_of_the_caller_and_one_of_the_idempotency_key_come_back() {
        assertThatItComesBack(new NotSignedInException());
        assertThatItComesBack(new NoOrganizationException());
        assertThatItComesBack(new ConflictException(new IdempotencyKey(OddTexts.ALL.get(11))));
    }

    @Test
    void every_exception_has_a_form_but_the_failure_of_the_storage() {
        assertThat(RejectionForm.ALL.stream().<Object>map(RejectionForm::type))
                .doesNotHaveDuplicates()
                .hasSize(LeadListException.class.getPermittedSubclasses().length - 1)
                .doesNotContain(StorageException.class);
        assertThat(RejectionForm.ALL.stream().map(RejectionForm::name)).doesNotHaveDuplicates();
    }

    @Test
    void the_failure_of_the_storage_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDocuments.write(
                        new StorageException("no connection", false, new IllegalStateException())));
    }

    private static void assertThatItComesBack(LeadListException rejection) {
        String document = ResultDocuments.write(rejection);
        LeadListException read =
                catchThrowableOfType(LeadListException.class, () -> ResultType.ADDED.read(document, ORGANIZATION));
        assertThat(Facts.of(read)).isEqualTo(Facts.of(rejection));
    }
}
