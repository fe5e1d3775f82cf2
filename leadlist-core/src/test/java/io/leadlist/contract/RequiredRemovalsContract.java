package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.storage.Suppressions.Renewal;
import io.leadlist.storage.Suppressions.RequiredRemoval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Suppressions}: entries whose covered members must be removed. */
public abstract class RequiredRemovalsContract extends StorageContract {
    private static final Instant NOW = Samples.NOW;
    private final SuppressionScope scope = SuppressionScope.of(new LeadListId(UUID.randomUUID()));
    private final List<Suppression> entries =
            IntStream.range(0, 5).mapToObj(number -> entry(number, null)).toList();

    /** Tests the adapter of this fixture. */
    protected RequiredRemovalsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void entries_require_no_removal_by_themselves() {
        insert(entries);
        assertThat(required(1)).isEmpty();
        run(transaction -> transaction.suppressions().requireRemoval(List.of(), 2));
        assertThat(required(2)).isEmpty();
    }

    @Test
    void a_required_removal_is_read_as_it_was_stored() {
        insert(entries);
        RequiredRemoval first = new RequiredRemoval(entries.get(0), new UserId("user 'x'"), NOW);
        RequiredRemoval second = new RequiredRemoval(entries.get(1), new UserId("日本"), NOW.plusMillis(1));
        require(2, first, second);
        assertThat(required(2)).containsExactlyInAnyOrder(first, second);
        assertThat(required(1)).isEmpty();
    }

    @Test
    void a_counted_search_lessens_only_what_requires_exactly_that_number() {
        insert(entries);
        RequiredRemoval twice = removal(0);
        RequiredRemoval once = removal(1);
        require(2, twice);
        require(1, once);
        countSearch(2);
        assertThat(required(2)).isEmpty();
        assertThat(required(1)).containsExactlyInAnyOrder(twice, once);
        countSearch(1);
        assertThat(required(1)).isEmpty();
    }

    @Test
    void a_new_requirement_replaces_the_former_one() {
        insert(entries);
        require(1, removal(0));
        RequiredRemoval again = new RequiredRemoval(entries.get(0), new UserId("other"), NOW.plusSeconds(1));
        require(2, again);
        assertThat(required(1)).isEmpty();
        assertThat(required(2)).containsExactly(again);
    }

    @Test
    void a_renewed_entry_still_requires_its_removal() {
        Suppression before = entries.get(0);
        insert(List.of(before));
        require(2, removal(0));
        Suppression after = before.renewedBy(SuppressionReason.OBJECTION, null);
        run(transaction -> transaction.suppressions().renew(List.of(new Renewal(before, after))));
        assertThat(required(2)).extracting(RequiredRemoval::entry).containsExactly(after);
    }

    @Test
    void a_deleted_entry_requires_nothing_even_if_it_is_added_again() {
        insert(entries);
        require(2, removal(0), removal(1));
        run(transaction -> transaction.suppressions().delete(List.of(entries.get(0))));
        assertThat(required(2)).containsExactly(removal(1));
        insert(List.of(entries.get(0)));
        assertThat(required(2)).containsExactly(removal(1));
    }

    @Test
    void an_entry_that_has_expired_requires_nothing() {
        Suppression expiring = entry(9, NOW);
        insert(List.of(expiring));
        RequiredRemoval removal = new RequiredRemoval(expiring, new UserId("user"), NOW.minusMillis(1));
        require(2, removal);
        assertThat(required(2)).isEmpty();
        assertThat(listIn(transaction -> transaction.suppressions().requiredRemovals(2, NOW.minusMillis(1), 9)))
                .containsExactly(removal);
    }

    @Test
    void no_more_removals_are_returned_than_the_limit() {
        insert(entries);
        require(2, entries.stream().map(RequiredRemovalsContract::removal).toArray(RequiredRemoval[]::new));
        assertThat(listIn(transaction -> transaction.suppressions().requiredRemovals(2, NOW, 3)))
                .hasSize(3);
        assertThat(required(2)).hasSize(5);
    }

    @Test
    void another_organization_requires_nothing_and_counts_nothing() {
        insert(entries);
        require(2, removal(0));
        run(otherOrganization, transaction -> {
            assertThat(transaction.suppressions().requiredRemovals(2, NOW, 9)).isEmpty();
            transaction.suppressions().insert(entries);
            transaction.suppressions().countSearch(entries, 2);
        });
        assertThat(required(2)).containsExactly(removal(0));
    }

    @Test
    void a_rejected_transaction_requires_nothing() {
        insert(entries);
        require(2, removal(0));
        in(transaction -> storage.dryRun(organization, dry -> {
            dry.suppressions().requireRemoval(List.of(removal(1)), 2);
            dry.suppressions().countSearch(entries, 2);
            return true;
        }));
        assertThat(required(2)).containsExactly(removal(0));
    }

    private RequiredRemoval removal(int number) {
        return removal(entries.get(number));
    }

    private static RequiredRemoval removal(Suppression entry) {
        return new RequiredRemoval(entry, new UserId("user"), NOW);
    }

    private void insert(List<Suppression> added) {
        run(transaction -> transaction.suppressions().insert(added));
    }

    private void require(int searches, RequiredRemoval... removals) {
        run(transaction -> transaction.suppressions().requireRemoval(List.of(removals), searches));
    }

    private void countSearch(int searches) {
        run(transaction -> transaction.suppressions().countSearch(entries, searches));
    }

    private List<RequiredRemoval> required(int searches) {
        return listIn(transaction -> transaction.suppressions().requiredRemovals(searches, NOW, 100));
    }

    private Suppression entry(int number, @Nullable Instant expiry) {
        return new Suppression(
                new SuppressionKey(Kind.EMAIL, "p" + number + "@example.com"),
                number % 2 == 0 ? SuppressionScope.ORGANIZATION : scope,
                SuppressionReason.OTHER,
                "api",
                null,
                new UserId("adder"),
                NOW,
                expiry,
                null);
    }
}
