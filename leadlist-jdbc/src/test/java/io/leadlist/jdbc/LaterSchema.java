package io.leadlist.jdbc;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The scripts of a made-up later version of the library: those of this version, and one more. */
final class LaterSchema {
    static final Function<String, List<SchemaScript>> SCRIPTS = location -> Stream.concat(
                    SchemaScript.ALL.apply(location).stream(),
                    Stream.of(new SchemaScript(2, location.replace("schema", "next") + "/leadlist_V2__made_up.sql")))
            .toList();

    private LaterSchema() {}

    /** Migrates as the later version does. */
    static void migrate(DataSource dataSource) {
        new Migration(dataSource, SCRIPTS).run();
    }
}
