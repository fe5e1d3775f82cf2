package io.leadlist.examples.benchmark.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Organizations, whose ids have 31 characters, as usual ids have. The library maps an id to a number. */
public final class Organizations {
    private static final int LENGTH = 31;
    private static final String FIND = "SELECT organization_no FROM lead_organization WHERE organization_id = ?";
    private static final String INSERT =
            "INSERT INTO lead_organization (organization_no, organization_id) VALUES (?, ?)";
    private static final int LARGEST = 1_999_999_999;

    private Organizations() {}

    /**
     * Returns the id of an organization.
     *
     * @param purpose a few letters
     * @param number a number that no other organization of the purpose has
     */
    public static String id(String purpose, int number) {
        String start = start(purpose);
        return start + String.format("%0" + (LENGTH - start.length()) + "d", number);
    }

    /** Returns the first characters of all ids of a purpose. */
    public static String start(String purpose) {
        return "org_" + purpose + "X";
    }

    /** Returns the number of an organization. Stores a number if it has none, which the library then finds. */
    public static int number(Database database, String id) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? row.getInt(1) : inserted(connection, id);
            }
        }
    }

    private static int inserted(Connection connection, String id) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM lead_organization");
                ResultSet row = count.executeQuery();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            row.next();
            int number = LARGEST - row.getInt(1); // as long as the library's random numbers
            insert.setInt(1, number);
            insert.setString(2, id);
            insert.executeUpdate();
            return number;
        }
    }
}
