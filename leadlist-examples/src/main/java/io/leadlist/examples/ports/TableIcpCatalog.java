package io.leadlist.examples.ports;

import io.leadlist.admission.ReuseRules;
import io.leadlist.call.OrganizationId;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.IcpId;
import io.leadlist.wire.entities.CustomFilterCriteria;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The ideal customer profiles of a table of the host, with the JSON of their criteria. Thread-safe.
 *
 * <pre>{@code
 * CREATE TABLE icp (
 *     organization_id varchar(255), id uuid, criteria varchar NOT NULL, PRIMARY KEY (organization_id, id))
 * }</pre>
 */
public final class TableIcpCatalog implements IcpCatalog {
    private static final String CRITERIA = "SELECT criteria FROM icp WHERE organization_id = ? AND id = ?";

    private final DataSource dataSource;

    /** The database must have the table. */
    public TableIcpCatalog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean contains(OrganizationId organization, IcpId id) {
        return criteria(organization, id).isPresent();
    }

    /** {@inheritDoc} A list keeps the id of a profile that is gone; it has no rules. */
    @Override
    public ReuseRules rules(OrganizationId organization, IcpId id) {
        return criteria(organization, id).map(CustomFilterCriteria::parse).orElse(ReuseRules.NONE);
    }

    private Optional<String> criteria(OrganizationId organization, IcpId id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CRITERIA)) {
            statement.setString(1, organization.value());
            statement.setObject(2, id.uuid());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The profiles could not be read", failure);
        }
    }
}
