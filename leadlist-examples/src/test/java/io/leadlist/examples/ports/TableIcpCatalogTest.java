package io.leadlist.examples.ports;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.ReuseRules;
import io.leadlist.call.OrganizationId;
import io.leadlist.list.IcpId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The profiles of a table, with their rules. */
class TableIcpCatalogTest {
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final IcpId PROFILE = new IcpId(UUID.fromString("660e8400-e29b-41d4-a716-446655440030"));
    private final JdbcDataSource dataSource = new JdbcDataSource();
    private TableIcpCatalog catalog;

    @BeforeEach
    void createTable() throws SQLException {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE icp (organization_id varchar(255), id uuid, criteria varchar NOT NULL,"
                    + " PRIMARY KEY (organization_id, id))");
            statement.execute("INSERT INTO icp VALUES ('acme', '" + PROFILE.uuid()
                    + "', '[{\"type\":\"maxPeoplePerCompany\",\"value\":2}]')");
        }
        catalog = new TableIcpCatalog(dataSource);
    }

    @Test
    void a_profile_has_the_rules_of_its_criteria() {
        assertThat(catalog.contains(ACME, PROFILE)).isTrue();
        assertThat(catalog.rules(ACME, PROFILE)).isNotEqualTo(ReuseRules.NONE);
    }

    @Test
    void other_organizations_and_other_ids_have_none() {
        assertThat(catalog.contains(new OrganizationId("globex"), PROFILE)).isFalse();
        assertThat(catalog.contains(ACME, new IcpId(UUID.randomUUID()))).isFalse();
        assertThat(catalog.rules(ACME, new IcpId(UUID.randomUUID()))).isEqualTo(ReuseRules.NONE);
    }
}
