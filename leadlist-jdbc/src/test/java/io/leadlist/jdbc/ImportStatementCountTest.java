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

/** The storage of imports, batches and credits issues a fixed number of statements, for one lead and for a thousand. */
@ParameterizedClass
@EnumSource(Database.class)
class ImportStatementCountTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
    private final Database database;
    private final CountedStatements statements;
    private final OrganizationId organization = new OrganizationId("org-" + UUID.randomUUID());
    private final LeadListId list = new LeadListId(UUID.randomUUID());
    private final Storage storage;

    ImportStatementCountTest(Database database) {
        this.database = database;
        statements = new CountedStatements(database.shared());
        storage = JdbcStorage.over(statements.dataSource());
        executed(transaction -> {}); // gives the organization its number
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void each_call_on_imports_takes_one_statement_except_a_claim_and_a_removal_with_two(int size) {
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
    void each_call_on_credits_takes_one_statement_except_a_grant_with_two_and_the_first_with_three(int size) {
        Credits plenty = Credits.of(10_000, 10_000);
        assertThat(count(transaction -> transaction.accounts().grant("first", plenty, NOW)))
                .isEqualTo(3);
        assertThat(count(transaction -> transaction.accounts().grant("second", plenty, NOW)))
                .isEqualTo(2);
        assertThat(count(transaction -> transaction.accounts().grant("second", plenty, NOW)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().reserve(plenty))).isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().charge(list, charges(size), NOW)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().charge(list, charges(size), NOW)))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().settle(plenty, Credits.of(size, 0))))
                .isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().balance())).isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().charged())).isEqualTo(1);
        assertThat(count(transaction -> transaction.accounts().granted())).isEqualTo(1);
    }

    @Test
    void a_page_of_lists_takes_one_query() {
        assertOneQuery(
                transaction -> transaction.lists().page(LeadType.PERSON, new UserId("u"), PageRequest.after(list, 9)));
        assertOneQuery(transaction -> transaction.lists().page(LeadType.PERSON, null, PageRequest.before(list, 9)));
    }

    @Test
    void organizations_with_work_take_one_query() {
        assertThat(statements.of(() -> storage.organizationsWithWork(Due.at(NOW), 1)))
                .hasSize(1)
                .noneMatch(sql -> sql.contains("organization_no = ?"));
    }

    @Test
    void a_claim_uses_only_the_table_of_batches() {
        count(transaction -> transaction.batches().append(batches(1)));
        assertThat(executed(ImportStatementCountTest::claim))
                .hasSize(2)
                .allMatch(sql -> sql.contains("organization_no = ?"))
                .allMatch(sql -> sql.replace("lead_import_batch", "").matches("(?s)(?!.*lead_).*"));
    }

    private void assertOneQuery(Consumer<Transaction> page) {
        // On PostgreSQL, a setting of the planner precedes a page of lists.
        List<String> settings = database == Database.H2 ? List.of() : List.of("SET LOCAL enable_sort = off");
        List<String> executed = executed(page);
        assertThat(executed).hasSize(settings.size() + 1);
        assertThat(executed.subList(0, settings.size())).isEqualTo(settings);
        assertThat(executed.get(settings.size())).contains("organization_no");
    }

    private int count(Consumer<Transaction> work) {
        List<String> executed = executed(work);
        assertThat(executed).allMatch(sql -> sql.contains("organization_no"));
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
                .collect(Collectors.toMap(Function.identity(), i -> new Resolution.Unresolved("not found")));
    }

    private static <T> List<T> upTo(int count, Function<Integer, T> each) {
        return IntStream.rangeClosed(1, count).boxed().map(each).toList();
    }
}
