package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.leadlist.storage.Storage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    @EnumSource(IntakeFault.class)
    void a_fault_of_what_keeps_imports_is_caught(IntakeFault fault) {
        assertThatItIsCaught(fault, true);
    }

    private static void assertThatItIsCaught(FaultyStore fault, boolean isCaught) {
        underTest = fault.storage();
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Faulty.class))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isGreaterThan(120);
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
