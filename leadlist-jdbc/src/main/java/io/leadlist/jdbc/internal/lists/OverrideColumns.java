package io.leadlist.jdbc.internal.lists;

import io.leadlist.call.Overrides;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The overrides of a change in their columns: the names of the rules with commas between them, and the reason. */
final class OverrideColumns {
    private OverrideColumns() {}

    static @Nullable String rules(@Nullable Overrides overrides) {
        return overrides == null
                ? null
                : overrides.rules().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static @Nullable String reason(@Nullable Overrides overrides) {
        return overrides == null ? null : overrides.reason();
    }

    static @Nullable Overrides read(ResultSet row) throws SQLException {
        String rules = row.getString("override_rules");
        return rules == null
                ? null
                : new Overrides(
                        Arrays.stream(rules.split(","))
                                .map(Overrides.Rule::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("override_reason"));
    }
}
