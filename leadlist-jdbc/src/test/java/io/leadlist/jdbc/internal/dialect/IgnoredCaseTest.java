package io.leadlist.jdbc.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.jdbc.JdbcSchema;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids differ in case, so a database that compares texts without case would mix up organizations. */
class IgnoredCaseTest {
    private final JdbcDataSource dataSource = new JdbcDataSource();

    @ParameterizedTest
    @ValueSource(strings = {"IGNORECASE=TRUE", "INIT=SET COLLATION ENGLISH STRENGTH PRIMARY"})
    void a_setting_that_ignores_case_is_rejected_before_a_table_exists(String setting) {
        use(setting);

        for (ThrowingCallable call :
                List.<ThrowingCallable>of(() -> JdbcSchema.migrate(dataSource), () -> JdbcSchema.verify(dataSource))) {
            assertThatIllegalStateException()
                    .isThrownBy(call)
                    .withMessage(
                            "The database compares texts without case, so that ids of two organizations can be one:"
                                    + " remove IGNORECASE or the collation from its settings");
        }
        assertThat(tables()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IGNORECASE=FALSE", "INIT=SET COLLATION ENGLISH STRENGTH TERTIARY"})
    void a_setting_that_compares_exactly_is_accepted(String setting) {
        use(setting);

        assertThatCode(() -> JdbcSchema.migrate(dataSource)).doesNotThrowAnyException();
        assertThatCode(() -> JdbcSchema.verify(dataSource)).doesNotThrowAnyException();
    }

    private void use(String setting) {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + setting);
    }

    private long tables() {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                        .mapTo(Long.class)
                        .one());
    }
}
