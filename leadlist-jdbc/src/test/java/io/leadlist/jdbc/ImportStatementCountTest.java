package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Charge.Item;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What keeps imports, their work and their credits issues a fixed number of statements, for one lead and for a
 * thousand.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ImportStatusmentCountTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
    private final CountedStatements statements;
    private final OrganizationId organization = new OrganizationId("org-" + UUID.randomUUID());
    private final LeadListId list = new LeadListId(UUID.randomUUID());
    private final Storage storage;

    ImportStatusmentCountTest(Database database) {
        statements = new CountedStatements(database.shared());
        storage = JdbcStorage.over(statements.dataSource());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void imports_entries_and_batches_take_one_statement_each_but_a_claim_and_a_removal_two(int size) {
        LeadImport leadImport = new LeadImport(
                list,
                InputKind.EMAIL,
                ImportOptions.DEFAULT,
                PriceList.DEFAULT,
                new UserId("user"),
                size,
                size,
                false,
                null);
        assertThat(count(transaction -> transaction.imports().insert(leadImport)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.entries().append(list, entries(size))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.batches().append(batches(size))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.imports().find(lists(size))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.imports().update(leadImport)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.entries().page(list, PageRequest.first(size))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.entries().resolve(list, resolutions(size))))
                .isEqualTo(1);

        List<Batch> claimed = new ArrayList<>();
        assertThat(count(transaction -> claimed.add(claim(transaction)))).isEqualTo(2);
        assertThat(count(transaction -> transaction.batches().work(claimed.get(0))))
                .isEqualTo(1);
        assertThat(count(transaction ->
                        transaction.batches().putBack(claimed.get(0), batches(1).get(0))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.batches().close(claimed.get(0))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.batches().removeAll(list))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void what_is_done_with_credits_takes_one_statement_but_a_grant_two_and_the_first_three(int size) {
        Credits much = Credits.of(10_000, 10_000);
        assertThat(count(transaction -> transaction.accounts().grant("first", much, NOW)))
                .isEqualTo(3);
        assertThat(count(transaction -> transaction.accounts().grant("second", much, NOW)))
                .isEqualTo(2);
        assertThat(count(transaction -> transaction.accounts().grant("second", much, NOW)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().reserve(much))).isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().charge(list, charges(size), NOW)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().charge(list, charges(size), NOW)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().settle(much, Credits.of(size, 0))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().balance())).isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().charged())).isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().granted())).isEqualTo(1);
    }

    @Test
    void pages_of_lists_and_of_members_that_were_not_imported_take_one() {
        assertThat(count(transaction ->
                        transaction.lists().page(LeadType.PERSON, new UserId("u"), PageRequest.after(list, 9))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.lists().page(LeadType.PERSON, null, PageRequest.before(list, 9))))
                .isEqualTo(1);
        assertThat(statements.of(() -> storage.organizationsWithWork(Due.at(NOW), 1)))
                .hasSize(1)
                .noneMatch(sql -> sql.contains("organization_id ="));
    }

    @Test
    void a_claim_names_no_table_but_that_of_the_batches() {
        count(transaction -> transaction.batches().append(batches(1)));
        assertThat(executed(ImportStatusmentCountTest::claim))
                .hasSize(2)
                .allMatch(sql -> sql.contains("organization_id = ?"))
                .allMatch(sql -> sql.replace("lead_import_batch", "").matches("(?s)(?!.*lead_).*"));
    }

    private int count(Consumer<Transaction> work) {
        List<String> executed = executed(work);
        assertThat(executed).allMatch(sql -> sql.contains("organization_id"));
        return executed.size();
    }

    private List<String> executed(Consumer<Transaction> work) {
        return statements.of(() -> storage.write(organization, transaction -> {
            work.accept(transaction);
            return true;
        }));
    }

    private static Batch claim(Transaction transaction) {
        return transaction
                .batches()
                .claim(Due.at(NOW), NOW.plusSeconds(60), UUID.randomUUID())
                .orElseThrow();
    }

    private List<Batch> batches(int count) {
        return upTo(count, i -> new Batch(list, i, i, 1, 0, 0, NOW, null, Credits.of(1, 1)));
    }

    private static List<LeadListId> lists(int count) {
        return upTo(count, i -> new LeadListId(new UUID(1, i)));
    }

    private static List<LeadEntry> entries(int count) {
        return upTo(
                count,
                i -> LeadEntry.waiting(
                        new EntryId(UUID.randomUUID()),
                        i,
                        InputKind.EMAIL,
                        RawLead.ofEmail("lead" + i + "@example.com")));
    }

    private static List<Charge> charges(int count) {
        return upTo(count, i -> new Charge(Item.PERSON_FOUND, "p" + i, Credits.of(1, 0)));
    }

    private static Map<Integer, Resolution> resolutions(int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), i -> new Resolution.Unresolved("nobody")));
    }

    private static <T> List<T> upTo(int count, Function<Integer, T> each) {
        return IntStream.rangeClosed(1, count).boxed().map(each).toList();
    }
}
