package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.SuppressionList;
import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With 100,000 entries of an organization that the statistics do not know, entries are found by their keys: a call
 * reads some rows for each input, and not all rows of the organization. The number of statements is fixed.
 */
@ParameterizedClass
@EnumSource(Database.class)
class SuppressionCostTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final int ENTRIES = 100_000;
    private static final int STEP = 10_000;
    private static final int INPUTS = 10;
    private final OrganizationId organization = new OrganizationId("org-new");
    private final Caller.Member admin = new Caller.Member(new UserId("admin"), organization, true);
    private final LeadListId list = new LeadListId(UUID.randomUUID());
    private final DataSource dataSource;
    private final ExplainedStatements explained;
    private final CountedStatements counted;
    private final Storage storage;

    SuppressionCostTest(Database database) {
        dataSource = database.empty();
        explained = new ExplainedStatements(database, dataSource, ExplainedStatements::rowsOfLastRuns);
        counted = new CountedStatements(dataSource);
        JdbcSchema.migrate(dataSource);
        storage = JdbcStorage.over(dataSource);
    }

    @BeforeEach
    void fill() {
        for (int number = 0; number < 5; number++) {
            insert(new OrganizationId("org-" + number), 0, 1_000);
        }
        Jdbi.create(dataSource).useHandle(handle -> handle.execute("ANALYZE"));
        for (int from = 0; from < ENTRIES; from += STEP) {
            insert(organization, from, STEP);
        }
    }

    @Test
    void every_call_reads_some_rows_for_each_input() {
        List<SuppressionKey> keys = keys(ENTRIES / 2, INPUTS);
        List<Long> digests = keys.stream().map(KeyDigest::of).toList();
        assertCost(transaction -> assertThat(transaction.suppressions().withDigests(list, digests, NOW))
                .hasSize(INPUTS));
        assertCost(transaction -> assertThat(transaction.suppressions().find(SuppressionScope.ORGANIZATION, keys))
                .hasSize(INPUTS));
        assertCost(transaction -> assertThat(transaction.suppressions().contains(list, Kind.KEYED))
                .isFalse());
        assertCost(transaction -> transaction.suppressions().sweep(NOW, 100));
        assertCost(transaction -> transaction
                .suppressions()
                .delete(transaction.suppressions().find(SuppressionScope.ORGANIZATION, keys)));
        Suppression inTheMiddle = entry(ENTRIES / 2 + STEP / 2);
        for (SuppressionQuery query :
                List.of(SuppressionQuery.ORGANIZATION, SuppressionQuery.ORGANIZATION.only(Kind.EMAIL))) {
            assertCost(transaction -> assertThat(
                            transaction.suppressions().page(query, NOW, SuppressionCursor.of(inTheMiddle), INPUTS))
                    .hasSize(INPUTS));
        }
    }

    @Test
    void the_number_of_statements_is_fixed() {
        SuppressionList suppressions =
                LeadLists.over(JdbcStorage.over(counted.dataSource())).build().suppressions();
        SuppressionScope everywhere = SuppressionScope.ORGANIZATION;
        suppressions.find(admin, everywhere, keys(0, 1).get(0));
        for (int size : List.of(1, 1_000)) {
            List<NewSuppression> fresh = requests(ENTRIES + size, size, SuppressionReason.OTHER);
            assertThat(count(() -> suppressions.add(admin, everywhere, fresh))).isEqualTo(2);
            assertThat(count(() -> suppressions.add(admin, everywhere, fresh))).isEqualTo(1);
            assertThat(count(() -> suppressions.add(
                            admin, everywhere, requests(ENTRIES + size, size, SuppressionReason.OBJECTION))))
                    .isEqualTo(2);
            assertThat(count(() -> suppressions.remove(admin, everywhere, keys(ENTRIES + size, size), "why")))
                    .isEqualTo(2);
        }
        assertThat(count(() -> suppressions.find(admin, everywhere, keys(0, 1).get(0))))
                .isEqualTo(1);
        assertThat(count(() -> storage(counted)
                        .read(
                                organization,
                                transaction -> transaction
                                        .suppressions()
                                        .withDigests(list, List.of(1L, 2L), NOW)
                                        .size())))
                .isEqualTo(1);
        assertThat(count(() -> storage(counted)
                        .read(
                                organization,
                                transaction -> transaction
                                        .people()
                                        .digests(List.of(new PersonId("a"), new PersonId("b")))
                                        .size())))
                .isEqualTo(1);
    }

    private static Storage storage(CountedStatements statements) {
        Storage storage = JdbcStorage.over(statements.dataSource());
        storage.<Integer>read(
                new OrganizationId("org-new"),
                transaction -> transaction.suppressions().count(1));
        return storage;
    }

    private int count(Runnable call) {
        return (int) counted.of(call).stream()
                .filter(sql -> sql.contains("lead_suppression") || sql.contains("lead_record"))
                .filter(sql -> !sql.contains("count(*)"))
                .count();
    }

    private void assertCost(Consumer<Transaction> call) {
        Storage explainedStorage = JdbcStorage.over(explained.dataSource());
        long rows = explained.rowsOf(() -> explainedStorage.dryRun(organization, transaction -> {
            call.accept(transaction);
            return organization;
        }));
        assertThat(rows).as(explained.plans()).isLessThan(50L * INPUTS);
    }

    private void insert(OrganizationId owner, int from, int count) {
        List<Suppression> entries = IntStream.range(from, from + count)
                .mapToObj(SuppressionCostTest::entry)
                .toList();
        storage.<Integer>write(owner, transaction -> {
            transaction.suppressions().insert(entries);
            return count;
        });
    }

    private static Suppression entry(int number) {
        return new Suppression(
                keys(number, 1).get(0),
                SuppressionScope.ORGANIZATION,
                SuppressionReason.OTHER,
                "api",
                null,
                new UserId("user"),
                NOW.minusSeconds(100).plusMillis(number / STEP),
                null,
                null);
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
