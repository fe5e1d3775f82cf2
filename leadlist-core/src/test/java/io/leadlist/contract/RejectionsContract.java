package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Operations.Answer.Rejected;
import io.leadlist.storage.Operations.Answered;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Operations}: a refusal comes back with all its facts. */
public abstract class RejectionsContract extends StorageContract {
    private final LeadListId list = new LeadListId(UUID.randomUUID());

    /** Tests the adapter of this fixture. */
    protected RejectionsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_refusal_about_a_list_comes_back() {
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
        for (String text : Samples.ODD_TEXTS) {
            assertThatItComesBack(new LastOwnerException(list, new UserId(text)));
        }
    }

    @Test
    void a_refusal_about_what_there_can_be_comes_back() {
        for (Limited limited : Limited.values()) {
            assertThatItComesBack(new LimitReachedException(limited, 10_000_000_000L, list));
            assertThatItComesBack(new LimitReachedException(limited, 0, null));
        }
        assertThatItComesBack(
                new InsufficientCreditsException(new BigDecimal("0.50"), new BigDecimal("12345678901.5")));
        assertThatItComesBack(new InsufficientCreditsException(BigDecimal.ZERO, new BigDecimal("1")));
    }

    @Test
    void a_refusal_of_an_undo_comes_back() {
        List<LeadId> people = new ArrayList<>();
        List<LeadId> companies = new ArrayList<>();
        for (String text : Samples.ODD_TEXTS) {
            people.add(new PersonId(text));
            companies.add(Samples.aCompanyId(companies.size()));
        }
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
                    Path.of("prospects", violations.size(), Samples.ODD_TEXTS.get(violations.size()), "0"),
                    kind,
                    Samples.ODD_TEXTS.get(10 + violations.size())));
        }
        violations.add(new Violation(Path.ROOT, Violation.Kind.UNREADABLE, ""));
        violations.add(Violation.tooMany(Path.of(0), 1_000));
        assertThatItComesBack(new InvalidRequestException(violations));
        assertThatItComesBack(new InvalidRequestException(violations.get(0)));
    }

    @Test
    void a_refusal_of_the_caller_and_one_of_the_operation_id_come_back() {
        assertThatItComesBack(new NotSignedInException());
        assertThatItComesBack(new NoOrganizationException());
        assertThatItComesBack(new ConflictException(new IdempotencyKey(Samples.ODD_TEXTS.get(11))));
    }

    @Test
    void no_refusal_is_left_out_here_but_the_failure_of_the_storage_itself() {
        Set<Class<?>> leaves = new HashSet<>(Arrays.asList(LeadListException.class.getPermittedSubclasses()));
        leaves.removeAll(Set.of(
                LeadListNotFoundException.class,
                ForbiddenException.class,
                WrongListTypeException.class,
                ImportClosedException.class,
                StaleVersionException.class,
                LastOwnerException.class,
                LimitReachedException.class,
                InsufficientCreditsException.class,
                NotUndoableException.class,
                InvalidRequestException.class,
                NotSignedInException.class,
                NoOrganizationException.class,
                ConflictException.class));
        assertThat(leaves).containsExactly(StorageException.class);
    }

    private void assertThatItComesBack(LeadListException refusal) {
        IdempotencyKey id = new IdempotencyKey("op " + UUID.randomUUID());
        run(transaction ->
                transaction.operations().store(id, new Answered("f".repeat(64), new Rejected(refusal), Samples.NOW)));
        Answered found =
                optionalIn(transaction -> transaction.operations().find(id)).orElseThrow();
        assertThat(found.fingerprint()).isEqualTo("f".repeat(64));
        assertThat(found.at()).isEqualTo(Samples.NOW);
        assertThat(found.answer())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(facts(refused.refusal())).isEqualTo(facts(refusal)));
    }

    /**
     * What makes two refusals equal: their class, what they say, and what they answer when they are asked for their
     * facts.
     */
    private static Map<String, Object> facts(LeadListException refusal) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("class", refusal.getClass());
        facts.put("message", String.valueOf(refusal.getMessage()));
        for (Method method : refusal.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                facts.put(method.getName(), fact(refusal, method));
            }
        }
        return facts;
    }

    private static Object fact(LeadListException refusal, Method method) {
        try {
            return method.invoke(refusal);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
