package io.leadlist.jdbc.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On H2 the facets have no index that no search reads. Such indexes tripled the size of the file that a load leaves,
 * because each commit writes pages all over them.
 */
class FacetIndexTest {
    private static final String INDEXES = """
            SELECT table_name FROM information_schema.indexes
            WHERE regexp_like(table_name, '^lead_directory_(person|company)_(term|word|number|place)$', 'i')
            """;

    @Test
    void the_facets_have_only_their_primary_keys() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = Database.H2.shared().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).hasSize(8).doesNotHaveDuplicates();
    }
}
