package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
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
 * reads some rows for each input, and not all rows of the organization.
 */
@ParameterizedClass
@EnumSource(Database.class)
class SuppressionCostTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final int ENTRIES = 100_000;
    private static final int STEP = 10_000;
    private static final int INPUTS = 10;
    private final OrganizationId organization = new OrganizationId("org-new");
    private final LeadListId list = new LeadListId(UUID.randomUUID());
    private final DataSource dataSource;
    private final ExplainedStatements explained;
    private final Storage storage;

    SuppressionCostTest(Database database) {
        dataSource = database.empty();
        explained = new ExplainedStatements(database, dataSource, ExplainedStatements::rowsOfLastRuns);
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
        assertCost(transaction ->
                assertThat(transaction.suppressions().kinds(list)).containsExactly(Kind.EMAIL));
        assertCost(transaction -> transaction.suppressions().sweep(NOW, 100));
        Suppression inTheMiddle = entry(ENTRIES / 2 + STEP / 2);
        for (SuppressionQuery query :
                List.of(SuppressionQuery.ORGANIZATION, SuppressionQuery.ORGANIZATION.only(Kind.EMAIL))) {
            assertCost(transaction -> assertThat(
                            transaction.suppressions().page(query, NOW, SuppressionCursor.of(inTheMiddle), INPUTS))
                    .hasSize(INPUTS));
        }
    }

    private void assertCost(Consumer<Transaction> call) {
        explained.assertReadsFewer(50L * INPUTS, organization, call);
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

    private static List<SuppressionKey> keys(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> new SuppressionKey(Kind.EMAIL, "p%06d@example.com".formatted(number)))
                .toList();
    }
}
