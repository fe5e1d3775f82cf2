package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import io.leadlist.storage.Storage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The kit can fail: each planted fault is caught by it, and a sound store is not. */
class ContractKitTest {
    private static Storage underTest = PlantedFault.NONE.storage();

    @ParameterizedTest
    @EnumSource(PlantedFault.class)
    void a_planted_fault_is_caught_and_nothing_else(PlantedFault fault) {
        assertThatItIsCaught(fault, fault != PlantedFault.NONE);
    }

    @ParameterizedTest
    @EnumSource(ImportFault.class)
    void a_fault_of_what_keeps_imports_is_caught(ImportFault fault) {
        assertThatItIsCaught(fault, true);
    }

    @ParameterizedTest
    @EnumSource(MembershipFault.class)
    void a_fault_of_what_keeps_memberships_is_caught_by_their_contract(MembershipFault fault) {
        assertThatItIsCaughtBy(
                fault,
                StorageContractSuite.Members.class,
                StorageContractSuite.Memberships.class,
                StorageContractSuite.MemberChanges.class,
                StorageContractSuite.MemberHistories.class);
    }

    @ParameterizedTest
    @EnumSource(ListFault.class)
    void a_fault_of_what_keeps_lists_is_caught_by_their_contract(ListFault fault) {
        assertThatItIsCaughtBy(
                fault,
                StorageContractSuite.Lists.class,
                StorageContractSuite.ListUpdates.class,
                StorageContractSuite.RecentLists.class,
                StorageContractSuite.DeletedLists.class,
                StorageContractSuite.ListLocks.class);
    }

    @ParameterizedTest
    @EnumSource(JournalFault.class)
    void a_fault_of_what_keeps_changes_is_caught_by_their_contract(JournalFault fault) {
        assertThatItIsCaughtBy(fault, StorageContractSuite.Journal.class, StorageContractSuite.KeptReceipts.class);
    }

    @ParameterizedTest
    @EnumSource(StoredResultFault.class)
    void a_fault_of_what_keeps_results_is_caught_by_their_contract(StoredResultFault fault) {
        assertThatItIsCaughtBy(fault, StorageContractSuite.StoredResults.class);
    }

    /** The contracts of the port itself catch it: it is not left to those of the calls that go through it. */
    private static void assertThatItIsCaughtBy(FaultyStore fault, Class<?>... contracts) {
        assertThatItIsCaught(
                fault,
                true,
                8,
                Arrays.stream(contracts)
                        .map(contract -> selectNestedClass(List.of(Faulty.class), contract))
                        .toArray(DiscoverySelector[]::new));
    }

    private static void assertThatItIsCaught(FaultyStore fault, boolean isCaught) {
        assertThatItIsCaught(fault, isCaught, 270, selectClass(Faulty.class));
    }

    private static void assertThatItIsCaught(
            FaultyStore fault, boolean isCaught, long least, DiscoverySelector... selectors) {
        underTest = fault.storage();
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectors)
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isGreaterThan(least);
        assertThat(tests.failed().count() > 0)
                .as(
                        "tests failed: %s",
                        tests.failed().stream()
                                .map(event -> event.getTestDescriptor().getDisplayName())
                                .toList())
                .isEqualTo(isCaught);
    }

    static class Faulty extends StorageContractSuite {
        Faulty() {
            super(() -> underTest);
        }
    }
}
