package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.leadlist.storage.Storage;
import java.util.stream.Stream;
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
        underTest = fault.storage();
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(ContractKitTest.class.getDeclaredClasses())
                        .map(contract -> selectClass(contract))
                        .toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isGreaterThan(50);
        assertThat(tests.failed().count() > 0)
                .as(
                        "tests failed: %s",
                        tests.failed().stream()
                                .map(event -> event.getTestDescriptor().getDisplayName())
                                .toList())
                .isEqualTo(fault != PlantedFault.NONE);
    }

    static class Lists extends ListsContract {
        Lists() {
            super(() -> underTest);
        }
    }

    static class Members extends MembersContract {
        Members() {
            super(() -> underTest);
        }
    }

    static class People extends PeopleContract {
        People() {
            super(() -> underTest);
        }
    }

    static class Companies extends CompaniesContract {
        Companies() {
            super(() -> underTest);
        }
    }

    static class Journal extends JournalContract {
        Journal() {
            super(() -> underTest);
        }
    }

    static class Operations extends OperationsContract {
        Operations() {
            super(() -> underTest);
        }
    }

    static class Transactions extends TransactionsContract {
        Transactions() {
            super(() -> underTest);
        }
    }

    static class LeadLists extends LeadListsContract {
        LeadLists() {
            super(() -> underTest);
        }
    }
}
