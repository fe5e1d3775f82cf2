package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.StorageException;
import io.leadlist.jdbc.FaultyDataSource.Mode;
import io.leadlist.privacy.CapturedLog;
import io.leadlist.privacy.ExceptionText;
import io.leadlist.privacy.MarkedCalls;
import io.leadlist.privacy.MarkedCalls.Call;
import io.leadlist.privacy.MarkedCalls.Prepared;
import io.leadlist.privacy.MarkedScene;
import io.leadlist.privacy.Marks;
import io.leadlist.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** When the database fails, no exception and no log line of any public method contains a value of a record. */
@ParameterizedClass
@EnumSource(Database.class)
class FailedCallsTest {
    private static final List<String> STATES = List.of("23514", "22001", "08006");
    private final CapturedLog log = new CapturedLog();
    private final FaultyDataSource faults;
    private final Storage faulty;
    private final Storage sound;
    private final Set<String> leaks = new TreeSet<>();
    private int markedFailures;

    FailedCallsTest(Database database) {
        faults = new FaultyDataSource(database.shared(), FaultyDataSource.STATEMENTS);
        faulty = JdbcStorage.over(faults.dataSource());
        sound = JdbcStorage.over(database.shared());
    }

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Test
    void no_failure_of_any_statement_reveals_a_bound_value() {
        int number = calls().size();
        for (int call = 0; call < number; call++) {
            // calls() creates an organization for each call, so that no call reads data of another call.
            failAtEachStatement(calls().get(call));
        }
        assertThat(leaks).isEmpty();
        assertThat(Marks.in(log.text())).isEmpty();
        assertThat(markedFailures)
                .as("failures whose driver message contained a mark")
                .isGreaterThan(100);
    }

    /** Returns the usual calls of all public methods for a new organization, always in the same order. */
    private List<Call> calls() {
        MarkedScene scene = new MarkedScene(sound);
        List<Object> parts = new ArrayList<>(scene.parts(faulty));
        parts.add(JdbcDirectory.over(faults.dataSource()));
        MarkedCalls calls = new MarkedCalls(scene);
        return parts.stream().flatMap(part -> calls.usual(part).stream()).toList();
    }

    private void failAtEachStatement(Call call) {
        Prepared sound = call.prepare();
        faults.count();
        sound.failure();
        int statements = faults.calls();
        for (int statement = 0; statement < statements; statement++) {
            Prepared prepared = call.prepare();
            String state = STATES.get(statement % STATES.size());
            faults.failAt(statement, state, Mode.ONCE);
            prepared.failure().ifPresent(failure -> check(call, state, failure));
            faults.recover();
            markedFailures += Marks.in(faults.planted()).isEmpty() ? 0 : 1;
        }
    }

    private void check(Call call, String state, Throwable failure) {
        String text = ExceptionText.of(failure);
        if (!Marks.in(text).isEmpty()) {
            leaks.add(call + " threw " + failure.getClass().getName() + " at state " + state);
        }
        if (failure instanceof StorageException) {
            assertThat(text).contains("SQL state " + state);
        }
    }
}
