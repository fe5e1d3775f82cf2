package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.Merges;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.Storage;
import io.leadlist.storage.StoredResults;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit can fail: each planted fault is caught by the contract that it is about, and a sound storage is not. */
class ContractKitTest {
    private static Storage underTest = new MemoryStorage();

    @ParameterizedTest
    @MethodSource("faultsOfPorts")
    void a_fault_of_a_port_is_caught_by_the_contract_of_the_port(Fault fault) {
        Events tests = runContractOf(fault);

        assertThat(tests.started().count()).isGreaterThan(2);
        assertThat(tests.failed().count()).as("failed").isPositive();
    }

    static Stream<Fault> faultsOfPorts() {
        return Stream.of(
                        AccountFault.values(),
                        CommitFault.values(),
                        DeletionFault.values(),
                        ImportFault.values(),
                        JournalFault.values(),
                        ListFault.values(),
                        MemberFault.values(),
                        MembershipFault.values(),
                        MergeFault.values(),
                        StoredResultFault.values(),
                        SuppressionFault.values(),
                        ErasureFault.values(),
                        StorageFault.values(),
                        UseFault.values())
                .flatMap(Arrays::<Fault>stream);
    }

    @ParameterizedTest
    @MethodSource("faultsOfCalls")
    void a_fault_that_calls_show_is_caught_by_the_contract_of_the_call(Fault fault) {
        Events tests = runContractOf(fault);

        assertThat(tests.started().count()).isGreaterThan(5);
        assertThat(tests.failed().count()).as("failed").isPositive();
        assertThat(tests.succeeded().count()).as("not everything is broken").isPositive();
    }

    static Stream<Fault> faultsOfCalls() {
        return Stream.of(LifeFault.values(), MemberLifeFault.values(), ToldFault.values())
                .flatMap(Arrays::<Fault>stream);
    }

    /** Through all the forwarding ports, so that a planted fault is the only one. */
    @Test
    void a_sound_storage_is_not_caught() {
        Events tests = run(Fault.ports(ContractKitTest::forwarding).get(), selectClass(Faulty.class));

        assertThat(tests.started().count()).isGreaterThan(800);
        assertThat(tests.failed().list()).isEmpty();
    }

    private static Events runContractOf(Fault fault) {
        Fault.Planted planted = fault.planted();
        return run(planted.storage().get(), selectNestedClass(List.of(Faulty.class), suiteOf(planted.contract())));
    }

    private static Events run(Storage storage, DiscoverySelector contracts) {
        underTest = storage;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(contracts)
                .execute()
                .testEvents();
    }

    /** Returns the class of the suite that runs this contract. */
    private static Class<?> suiteOf(Class<?> contract) {
        return Arrays.stream(StorageContractSuite.class.getDeclaredClasses())
                .filter(nested -> nested.getSuperclass() == contract)
                .findFirst()
                .orElseThrow();
    }

    private static Transaction forwarding(Transaction sound) {
        record Forwarding(
                Transaction sound,
                Lists lists,
                Members members,
                People people,
                Records<CompanyId, Company> companies,
                Journal journal,
                StoredResults storedResults,
                Imports imports,
                Entries entries,
                Batches batches,
                Suppressions suppressions,
                Accounts accounts,
                Uses uses,
                Erasure erasure,
                Merges merges)
                implements Transaction {
            @Override
            public void afterCommit(Runnable action) {
                sound.afterCommit(action);
            }
        }
        return new Forwarding(
                sound,
                new ForwardingLists(sound.lists()),
                new ForwardingMembers(sound.members()),
                new ForwardingPeople(sound.people()),
                new ForwardingRecords<>(sound.companies()),
                new ForwardingJournal(sound.journal()),
                new ForwardingStoredResults(sound.storedResults()),
                new ForwardingImports(sound.imports()),
                new ForwardingEntries(sound.entries()),
                new ForwardingBatches(sound.batches()),
                new ForwardingSuppressions(sound.suppressions()),
                new ForwardingAccounts(sound.accounts()),
                new ForwardingUses(sound.uses()),
                new ForwardingErasure(sound.erasure()),
                new ForwardingMerges(sound.merges()));
    }

    static class Faulty extends StorageContractSuite {
        Faulty() {
            super(() -> underTest);
        }
    }
}
