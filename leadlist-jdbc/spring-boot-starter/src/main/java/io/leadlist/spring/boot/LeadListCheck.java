package io.leadlist.spring.boot;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.SchemaVersionException;
import io.leadlist.storage.Storage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether lead lists work: the storage accepts writes, the tables have a version that this library can use, and
 * no work waits for too long. Thread-safe.
 *
 * <p>The write is rolled back, so a check leaves no rows.
 */
final class LeadListCheck {
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";
    private static final String OUT_OF_SERVICE = "OUT_OF_SERVICE";

    /** No organization has this id, so that the check has something to write. */
    private static final OrganizationId UNKNOWN = new OrganizationId("io.leadlist.health");

    private final Storage storage;
    private final WaitingWork waiting;
    private final @Nullable LeadListDatabase database;
    private final @Nullable Duration maxWaiting;

    LeadListCheck(
            Storage storage,
            WaitingWork waiting,
            @Nullable LeadListDatabase database,
            LeadListProperties.Health settings) {
        this.storage = storage;
        this.waiting = waiting;
        this.database = database;
        this.maxWaiting = settings.maxWaiting();
    }

    /**
     * The result of a check.
     *
     * @param status the code of Actuator's status
     * @param details numbers and names of classes, but no values of records
     */
    record Result(String status, Map<String, Object> details) {}

    /** Checks now. */
    Result run() {
        Map<String, Object> details = new LinkedHashMap<>();
        try {
            boolean isUsable = database == null || checkSchema(database, details);
            storage.<Boolean>dryRun(UNKNOWN, transaction -> true);
            details.put("writable", true);
            boolean isInTime = checkWaiting(details);
            return new Result(isUsable ? isInTime ? UP : OUT_OF_SERVICE : DOWN, details);
        } catch (RuntimeException failure) {
            details.put("failure", failure.getClass().getSimpleName());
            if (failure instanceof StorageException) {
                details.put("message", String.valueOf(failure.getMessage()));
            }
            return new Result(DOWN, details);
        }
    }

    /** Returns whether calls can use the tables. A newer version is usable, as during a rolling update. */
    private static boolean checkSchema(LeadListDatabase database, Map<String, Object> details) {
        JdbcSchema.version(database.dataSource()).ifPresent(version -> details.put("schemaVersion", version));
        try {
            JdbcSchema.verify(database.dataSource());
            return true;
        } catch (SchemaVersionException mismatch) {
            details.put("schema", String.valueOf(mismatch.getMessage()));
            return mismatch.found().orElse(0) > mismatch.required();
        }
    }

    private boolean checkWaiting(Map<String, Object> details) {
        Optional<Duration> age = waiting.age();
        details.put("oldestWaitingWork", age.orElse(Duration.ZERO).toString());
        return maxWaiting == null
                || age.map(waited -> waited.compareTo(maxWaiting) <= 0).orElse(true);
    }
}
