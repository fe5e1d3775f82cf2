package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.SuppressionList;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls about suppression issue a fixed number of statements, for one entry as for a thousand. */
@ParameterizedClass
@EnumSource(Database.class)
class SuppressionStatementsTest {
    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private final Caller.Member admin =
            new Caller.Member(new UserId("admin"), new OrganizationId("org-" + UUID.randomUUID()), true);
    private final CountedStatements statements;
    private final Storage storage;
    private final SuppressionList suppressions;

    SuppressionStatementsTest(Database database) {
        statements = new CountedStatements(database.shared());
        storage = JdbcStorage.over(statements.dataSource());
        suppressions = LeadLists.over(storage).build().suppressions();
        suppressions.add(admin, EVERYWHERE, requests(0, 1, SuppressionReason.OTHER));
    }

    @Test
    void adding_takes_2_renewing_2_repeating_1_and_lifting_2() {
        for (int size : List.of(1, 1_000)) {
            List<NewSuppression> fresh = requests(size, size, SuppressionReason.OTHER);
            assertThat(count(() -> suppressions.add(admin, EVERYWHERE, fresh))).isEqualTo(2);
            assertThat(count(() -> suppressions.add(admin, EVERYWHERE, fresh))).isEqualTo(1);
            List<NewSuppression> stronger = requests(size, size, SuppressionReason.OBJECTION);
            assertThat(count(() -> suppressions.add(admin, EVERYWHERE, stronger)))
                    .isEqualTo(2);
            assertThat(count(() -> suppressions.remove(admin, EVERYWHERE, keys(size, size), "why")))
                    .isEqualTo(2);
        }
    }

    @Test
    void lookups_take_1() {
        Instant now = Instant.parse("2026-03-04T05:06:07.089Z");
        LeadListId list = new LeadListId(UUID.randomUUID());
        List<PersonId> people =
                IntStream.range(0, 1_000).mapToObj(i -> new PersonId("p" + i)).toList();
        List<Long> digests = IntStream.range(0, 1_000).mapToObj(Long::valueOf).toList();
        assertThat(count(() -> suppressions.find(admin, EVERYWHERE, keys(0, 1).get(0))))
                .isEqualTo(1);
        assertThat(count(() -> read(transaction -> transaction.suppressions().withDigests(list, digests, now))))
                .isEqualTo(1);
        assertThat(count(() -> read(transaction -> transaction.people().digests(people))))
                .isEqualTo(1);
    }

    private <T> void read(Function<Transaction, T> work) {
        assertThat(storage.<T>read(admin.organization(), work)).isNotNull();
    }

    private int count(Runnable call) {
        return statements.of(call).size();
    }

    private static List<NewSuppression> requests(int from, int count, SuppressionReason reason) {
        return keys(from, count).stream()
                .map(key -> NewSuppression.of(key.kind(), key.value(), reason))
                .toList();
    }

    private static List<SuppressionKey> keys(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> new SuppressionKey(Kind.EMAIL, "p%06d@example.com".formatted(number)))
                .toList();
    }
}
