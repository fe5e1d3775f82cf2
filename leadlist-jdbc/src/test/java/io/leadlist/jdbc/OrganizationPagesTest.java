package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.list.NewLeadList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The organizations of a database are read page by page. */
@ParameterizedClass
@EnumSource(Database.class)
class OrganizationPagesTest {
    private final DataSource dataSource;
    private final JdbcStorage storage;

    OrganizationPagesTest(Database database) {
        dataSource = database.empty();
        storage = JdbcStorage.over(dataSource);
    }

    @BeforeEach
    void fill() {
        JdbcSchema.migrate(dataSource);
        LeadLists leadLists = LeadLists.over(storage).build();
        Stream.of("b", "B", "a", "é", "10")
                .forEach(id -> leadLists.create(Caller.of("ann", id), NewLeadList.ofPeople("People")));
    }

    @Test
    void all_organizations_are_on_the_pages_once_in_the_order_of_their_ids() {
        List<OrganizationId> first = storage.organizations(null, 3);
        List<OrganizationId> second = storage.organizations(first.get(2), 3);
        assertThat(Stream.of(first, second).flatMap(List::stream))
                .extracting(OrganizationId::value)
                .containsExactly("10", "B", "a", "b", "é");
    }

    @Test
    void the_page_after_the_last_organization_is_empty() {
        assertThat(storage.organizations(new OrganizationId("é"), 3)).isEmpty();
    }

    @Test
    void a_limit_below_one_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.organizations(null, 0))
                .withMessage("limit must be at least 1, but is 0");
    }

    @Test
    void the_version_of_the_tables_is_read() {
        assertThat(JdbcSchema.version(dataSource)).hasValue(1);
    }
}
