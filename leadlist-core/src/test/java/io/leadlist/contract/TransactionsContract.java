package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.ForbiddenException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Storage} itself: all or nothing. */
public abstract class TransactionsContract extends StorageContract {
    private static final StoredResult OLD = new StoredResult("f".repeat(64), "old", Samples.NOW.minusMillis(1));

    private LeadList list;
    private LeadList second;
    private LeadList doomed;
    private Change change;

    /** Tests the adapter of this fixture. */
    protected TransactionsContract(StorageFixture fixture) {
        super(fixture);
    }

    @BeforeEach
    void storeAList() {
        list = aStoredList(LeadType.PERSON);
        second = aStoredList(LeadType.PERSON);
        doomed = aStoredList(LeadType.PERSON);
        change = Samples.aChange(second.id(), 1, "u", Change.Source.DIRECT_DATA, 2, 2);
        run(transaction -> {
            transaction.members().add(second.id(), 1, Samples.people("a", "b"));
            transaction.members().add(doomed.id(), 1, Samples.people("a"));
            transaction.journal().append(change);
            transaction.storedResults().store(new IdempotencyKey("old"), OLD);
        });
    }

    @Test
    void work_that_throws_stores_nothing_and_its_exception_is_rethrown() {
        for (RuntimeException thrown : List.of(
                new ForbiddenException(list.id(), Role.EDITOR),
                new IllegalArgumentException("x"),
                new IllegalStateException("y"))) {
            assertThatThrownBy(() -> run(transaction -> {
                        changeEverything(transaction);
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            assertThatNothingIsStored();
        }
    }

    @Test
    void an_error_also_stores_nothing() {
        assertThatThrownBy(() -> run(transaction -> {
                    changeEverything(transaction);
                    throw new AssertionError("an error");
                }))
                .isInstanceOf(AssertionError.class);
        assertThatNothingIsStored();
    }

    @Test
    void work_that_returns_is_stored() {
        run(this::changeEverything);
        run(transaction -> {
            assertThat(transaction.people().find(Samples.people("new"))).hasSize(1);
            assertThat(transaction.members().among(list.id(), Samples.people("new")))
                    .hasSize(1);
            assertThat(transaction.storedResults().find(new IdempotencyKey("op")))
                    .isPresent();
            assertThat(transaction.imports().find(list.id())).isPresent();
            assertThat(transaction.entries().page(list.id(), PageRequest.first(9)))
                    .hasSize(3);
            assertThat(transaction.accounts().balance().reserved()).isEqualTo(Credits.of(2, 4));
            assertThat(transaction.accounts().charged()).isEqualTo(Credits.of(1, 0));
            assertThat(transaction.members().page(second.atVersion(3), MemberPosition.START, 9))
                    .hasSize(2);
            assertThat(transaction.lists().find(second.id())).contains(changedSecond());
            assertThat(transaction.lists().find(doomed.id())).isEmpty();
            assertThat(transaction.storedResults().find(new IdempotencyKey("old")))
                    .isEmpty();
            assertThat(transaction.journal().since(second.id(), 0, 9)).containsExactly(change.undoneBy(3), bulkAdd());
            assertThat(transaction.journal().receipt(second.id(), 2)).isPresent();
        });
    }

    @Test
    void a_dry_run_returns_the_result_and_stores_nothing() {
        String result = storage.dryRun(organization, transaction -> {
            changeEverything(transaction);
            assertThat(transaction.members().among(list.id(), Samples.people("new")))
                    .hasSize(1);
            return "result";
        });

        assertThat(result).isEqualTo("result");
        assertThatNothingIsStored();
    }

    @Test
    void a_dry_run_that_throws_also_stores_nothing() {
        assertThatThrownBy(() -> storage.dryRun(organization, transaction -> {
                    changeEverything(transaction);
                    throw new IllegalStateException("y");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatNothingIsStored();
    }

    @Test
    void the_result_of_the_work_is_returned_even_if_null() {
        assertThat(storage.<String>write(organization, transaction -> "result")).isEqualTo("result");
        assertThat(storage.<String>write(organization, transaction -> null)).isNull();
        assertThat(storage.<String>read(organization, transaction -> "result")).isEqualTo("result");
    }

    private void changeEverything(Transaction transaction) {
        changeTheOtherLists(transaction);
        transaction.lists().lock(list.id());
        transaction.people().insertAbsent(List.of(Samples.aPerson("new", "new@example.com")));
        transaction.companies().insertAbsent(List.of(Samples.aCompany(1)));
        transaction.members().add(list.id(), 2, Samples.people("new"));
        LeadList grown = list.nextVersion(1, Samples.NOW.plusMillis(1));
        transaction.lists().update(grown);
        transaction.journal().append(Samples.aChange(list.id(), 2, "u", Change.Source.DIRECT_DATA, 1, 1));
        acceptLeads(transaction);
        transaction.storedResults().store(new IdempotencyKey("op"), StoredResultsContract.aResult("new"));
    }

    private void changeTheOtherLists(Transaction transaction) {
        transaction.lists().lock(second.id());
        transaction.members().remove(second.id(), 2, Samples.people("a"));
        transaction.members().removeAllBut(second.id(), 2, Samples.people());
        transaction.members().restoreRemovedBy(second.id(), 3, 2);
        transaction.lists().updateDetails(changedSecond());
        transaction.lists().updateUsers(changedSecond());
        transaction.journal().append(bulkAdd(), Samples.aReceipt(2));
        transaction.journal().markUndone(second.id(), 1, 3);
        transaction.storedResults().sweep(Samples.NOW, 9);
        transaction.lists().lock(doomed.id());
        transaction.lists().delete(doomed.id());
        transaction.lists().purge(doomed.id(), 9);
    }

    private Change bulkAdd() {
        return Samples.aChange(second.id(), 2, "u", Change.Source.BULK_SELECTION, 1, 1);
    }

    private LeadList changedSecond() {
        return second.with(new ListDetails("Changed", null))
                .with(second.sharing().granting(new UserId("new"), Role.VIEWER));
    }

    private void acceptLeads(Transaction transaction) {
        transaction.imports().insert(ImportSamples.anImport(list.id()).accepting(3));
        transaction.entries().append(list.id(), ImportSamples.entries(1, 3));
        transaction.entries().resolve(list.id(), Map.of(1, new Resolution.Unresolved("unknown")));
        transaction.batches().append(List.of(ImportSamples.aBatch(list.id(), 2, 3, Samples.NOW)));
        transaction.accounts().grant("grant", Credits.of(9, 9), Samples.NOW);
        transaction.accounts().reserve(Credits.of(2, 4));
        transaction
                .accounts()
                .charge(list.id(), List.of(new Charge(Charge.Item.PERSON_FOUND, "new", Credits.of(1, 0))), Samples.NOW);
    }

    private void assertThatNothingIsStored() {
        run(transaction -> {
            assertThat(transaction.lists().find(list.id())).contains(list);
            assertThat(transaction.people().find(Samples.people("new"))).isEmpty();
            assertThat(transaction.people().matches(List.of(new IdentityKey(IdentityRule.EMAIL, "new@example.com"))))
                    .isEmpty();
            assertThat(transaction.companies().find(List.of(Samples.aCompanyId(1))))
                    .isEmpty();
            assertThat(transaction.members().among(list.id(), Samples.people("new")))
                    .isEmpty();
            assertThat(transaction.journal().since(list.id(), 0, 10)).isEmpty();
            assertThat(transaction.storedResults().find(new IdempotencyKey("op")))
                    .isEmpty();
            assertThat(transaction.imports().find(list.id())).isEmpty();
            assertThat(transaction.entries().page(list.id(), PageRequest.first(9)))
                    .isEmpty();
            assertThat(transaction.batches().removeAll(list.id())).isEqualTo(Credits.NONE);
            assertThat(transaction.accounts().balance()).isEqualTo(CreditBalance.NONE);
            assertThat(transaction.accounts().granted()).isEqualTo(Credits.NONE);
            assertThat(transaction.accounts().charged()).isEqualTo(Credits.NONE);
            assertThatTheOtherListsHaveNotChanged(transaction);
        });
    }

    private void assertThatTheOtherListsHaveNotChanged(Transaction transaction) {
        assertThat(transaction.lists().find(second.id())).contains(second);
        assertThat(transaction.members().changes(second.atVersion(9), FeedPosition.before(0), 9, 9))
                .hasSize(2);
        assertThat(transaction.members().among(second.id(), Samples.people("a", "b")))
                .hasSize(2);
        assertThat(transaction.journal().since(second.id(), 0, 9)).containsExactly(change);
        assertThat(transaction.journal().receipt(second.id(), 2)).isEmpty();
        assertThat(transaction.storedResults().find(new IdempotencyKey("old"))).isPresent();
        assertThat(transaction.lists().find(doomed.id())).contains(doomed);
        assertThat(transaction.lists().deleted(9)).isEmpty();
        assertThat(transaction.members().among(doomed.id(), Samples.people("a")))
                .hasSize(1);
    }
}
