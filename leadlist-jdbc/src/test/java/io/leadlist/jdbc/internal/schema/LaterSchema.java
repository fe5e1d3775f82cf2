package io.leadlist.jdbc.internal.schema;

import io.leadlist.call.StorageException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The scripts of a made-up later version of the library: those of this version, and one more. */
public final class LaterSchema {
    static final Function<String, List<SchemaScript>> SCRIPTS = location -> Stream.concat(
                    SchemaScript.ALL.apply(location).stream(),
                    Stream.of(new SchemaScript(2, location.replace("schema", "next") + "/leadlist_V2__made_up.sql")))
            .toList();

    private LaterSchema() {}

    /** Migrates as the later version does. */
    public static void migrate(DataSource dataSource) {
        new Migration(dataSource, SCRIPTS, mismatch -> new StorageException(mismatch.message(), false, null)).run();
    }
}
