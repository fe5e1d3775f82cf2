package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.leadlist.contract.ConcurrencyContract;
import io.leadlist.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The concurrency contract fails on naive storages, and passes on the library's storage. */
class NaiveStorageTest {
    private static Storage underTest = JdbcStorage.over(Database.H2.shared());

    @Test
    void the_librarys_storage_passes() {
        assertThat(failures(JdbcStorage.over(Database.H2.shared()))).isZero();
    }

    @Test
    void reading_then_inserting_is_caught_on_h2() {
        assertThat(failures(NaiveStorage.readThenInsert(Database.H2))).isPositive();
    }

    @Test
    void reading_then_inserting_is_caught_on_postgresql() {
        assertThat(failures(NaiveStorage.readThenInsert(Database.POSTGRESQL))).isPositive();
    }

    @Test
    void a_batch_with_on_conflict_is_caught_on_h2() {
        assertThat(failures(NaiveStorage.batchOnConflict(Database.H2))).isPositive();
    }

    @Test
    void a_batch_with_on_conflict_is_caught_on_postgresql() {
        assertThat(failures(NaiveStorage.batchOnConflict(Database.POSTGRESQL))).isPositive();
    }

    private static long failures(Storage storage) {
        underTest = storage;
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Concurrency.class))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isEqualTo(5);
        return tests.failed().count();
    }

    static class Concurrency extends ConcurrencyContract {
        Concurrency() {
            super(() -> underTest);
        }
    }
}
