package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Storage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contracts of a list's life can fail: each planted fault is caught by the one that it is about. */
class LifeKitTest {
    private static Storage underTest = new MemoryStorage();

    @ParameterizedTest
    @EnumSource(LifeFault.class)
    void a_planted_fault_is_caught_by_the_contract_that_it_is_about(LifeFault fault) {
        underTest = fault.storage();
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectNestedClass(List.of(Faulty.class), contract(fault)))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isGreaterThan(5);
        assertThat(tests.succeeded().count()).as("not everything is broken").isPositive();
        assertThat(tests.failed().count()).isPositive();
    }

    private static Class<?> contract(LifeFault fault) {
        return Arrays.stream(StorageContractSuite.class.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(fault.contract))
                .findFirst()
                .orElseThrow();
    }

    static class Faulty extends StorageContractSuite {
        Faulty() {
            super(() -> underTest);
        }
    }
}
