package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every statement of an add, and its commit, fails in turn: with a passing failure the call succeeds all the same, with another nothing is stored. */
@ParameterizedClass
@EnumSource(Database.class)
class FaultTest {
    private static final int NEVER = Integer.MAX_VALUE;
    private final AtomicInteger untilFailure = new AtomicInteger(NEVER);
    private final Scene scene;
    private String state = "";

    FaultTest(Database database) {
        scene = new Scene(failing(database.shared()));
    }

    @Test
    void a_passing_failure_of_any_statement_changes_nothing_of_the_answer() {
        for (String passing : List.of("40001", "40P01", "55P03", "23505", "HYT00")) {
            for (int point = 0; point < points(); point++) {
                LeadListId list = scene.aPersonList();
                AddReport report = failingAt(point, passing, list);
                assertThat(report.list().memberCount()).isEqualTo(10);
                assertThat(report.count(Outcome.ADDED)).isEqualTo(10);
                assertThat(scene.leadLists.findPopulated(scene.caller, list).memberIds())
                        .hasSize(10);
            }
        }
    }

    @Test
    void another_failure_of_any_statement_is_told_and_nothing_is_stored() {
        for (String lasting : List.of("08006", "57014", "53300", "42P01")) {
            for (int point = 0; point < points(); point++) {
                LeadListId list = scene.aPersonList();
                LeadList before = scene.leadLists.find(scene.caller, list);
                int here = point;
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> failingAt(here, lasting, list))
                        .satisfies(failure -> assertThat(failure.isRetryable()).isFalse())
                        .withMessageContaining(lasting);
                assertThat(scene.leadLists.find(scene.caller, list)).isEqualTo(before);
                assertThat(scene.leadLists.findPopulated(scene.caller, list).memberIds())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_passing_failure_that_does_not_pass_is_told_in_the_end() {
        LeadListId list = scene.aPersonList();
        state = "40001";
        untilFailure.set(-2_000_000);
        try {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 1)))
                    .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
        } finally {
            untilFailure.set(NEVER);
        }
    }

    /** How many statements and commits a successful add has. */
    private int points() {
        LeadListId list = scene.aPersonList();
        untilFailure.set(NEVER);
        scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 10));
        return NEVER - untilFailure.get();
    }

    private AddReport failingAt(int point, String sqlState, LeadListId list) {
        state = sqlState;
        untilFailure.set(point);
        try {
            return scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 10));
        } finally {
            assertThat(untilFailure.get()).as("the failure happened").isNegative();
            untilFailure.set(NEVER);
        }
    }

    private void maybeFail() throws SQLException {
        int left = untilFailure.getAndDecrement();
        if (left == 0 || left < -1_000_000) {
            throw new SQLException("planted", state);
        }
    }

    private DataSource failing(DataSource dataSource) {
        return proxy(DataSource.class, dataSource, "getConnection", connection -> failing((Connection) connection));
    }

    private Connection failing(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                "prepareStatement",
                statement -> proxy(PreparedStatement.class, (PreparedStatement) statement, "", result -> result));
    }

    private interface Wrapping {
        Object wrap(Object result);
    }

    private <T> T proxy(Class<T> type, T target, String wrapped, Wrapping wrapping) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("commit") || method.getName().startsWith("execute")) {
                        maybeFail();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return method.getName().equals(wrapped) ? wrapping.wrap(result) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
