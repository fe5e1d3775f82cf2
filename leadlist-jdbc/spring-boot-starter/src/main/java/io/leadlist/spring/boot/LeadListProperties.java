package io.leadlist.spring.boot;

import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.RemovedReturn;
import io.leadlist.list.UnknownIds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the starter. A value out of range stops the start of the application. Immutable and thread-safe.
 *
 * @param enabled whether the starter creates any beans
 * @param migrate how the tables are created and updated when the application starts
 * @param listBaseUrl the start of the URLs of lists, for example https://app.example.com
 * @param suppressionSecret the secret for keyed hashes of suppressed keys, for all organizations: at least 16 bytes
 *     that never change
 * @param limits the limits of all organizations
 * @param policy how lists treat leads
 * @param imports the imports of raw leads
 * @param worker the import worker on schedule
 * @param sweep the housekeeping on schedule
 * @param events the application events
 * @param observations the observations and metrics
 * @param health the health indicator
 * @param web the support for controllers of Spring MVC
 */
@ConfigurationProperties("leadlist")
public record LeadListProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("own") MigrationMode migrate,
        @DefaultValue("") String listBaseUrl,
        @Nullable String suppressionSecret,
        @DefaultValue Limits limits,
        @DefaultValue Policy policy,
        @DefaultValue Imports imports,
        @DefaultValue Worker worker,
        @DefaultValue Sweep sweep,
        @DefaultValue Events events,
        @DefaultValue Observations observations,
        @DefaultValue Health health,
        @DefaultValue Web web) {
    /** How the tables are created and updated. */
    public enum MigrationMode {
        /** By JdbcSchema.migrate. */
        OWN,
        /** By Flyway, with the history table leadlist_schema_history next to that of the host. */
        FLYWAY,
        /** Not by the application: the tables exist. */
        NEVER
    }

    /**
     * The limits of all organizations. A LimitPolicy bean replaces them.
     *
     * @param people the maximum number of people in a call, 1 to 5,000
     * @param companies the maximum number of companies in a call, 1 to 50,000
     * @param members the maximum number of members of a list; any number if it is missing
     * @param whenFull what happens to inputs that would exceed the maximum number of members
     * @param lists the maximum number of lists of an organization; any number if it is missing
     */
    public record Limits(
            @DefaultValue("1000") int people,
            @DefaultValue("10000") int companies,
            @Nullable Long members,
            @DefaultValue("reject") io.leadlist.list.Limits.WhenFull whenFull,
            @Nullable Long lists) {
        io.leadlist.list.Limits toLimits() {
            long unlimited = io.leadlist.list.Limits.UNLIMITED;
            return new io.leadlist.list.Limits(
                    people,
                    companies,
                    members == null ? unlimited : members,
                    whenFull,
                    lists == null ? unlimited : lists);
        }
    }

    /**
     * How lists treat leads. The defaults are those of the library.
     *
     * @param copy how records are copied from the directory into the organization
     * @param unknownIdsAtCreation what happens to unknown ids when a list is created or updated
     * @param unknownIdsWhenAdding what happens to unknown ids when leads are added by id
     * @param removedReturn how leads may return to a list from which they were removed
     * @param openReading whether every user of an organization may read all its lists
     * @param closedAfterCampaign whether adds to a list are rejected after its campaign has ended
     * @param identifyByPhone whether a phone number identifies a person
     * @param identifyByRoleAddress whether the address of a role, such as info@, identifies a person
     * @param suppressionsByUsers whether all users may change the suppression list of the organization, not only admins
     * @param maxSuppressions the maximum number of suppression entries of an organization; any number if it is missing
     * @param idempotencyRetention how long results of writes with an idempotency key are stored, at most 10,000 days
     */
    public record Policy(
            @DefaultValue("insert-if-absent") CopyPolicy copy,
            @DefaultValue("add") UnknownIds unknownIdsAtCreation,
            @DefaultValue("report") UnknownIds unknownIdsWhenAdding,
            @DefaultValue("always") RemovedReturn removedReturn,
            @DefaultValue("false") boolean openReading,
            @DefaultValue("false") boolean closedAfterCampaign,
            @DefaultValue("false") boolean identifyByPhone,
            @DefaultValue("true") boolean identifyByRoleAddress,
            @DefaultValue("false") boolean suppressionsByUsers,
            @Nullable Integer maxSuppressions,
            @DefaultValue("24h") Duration idempotencyRetention) {}

    /**
     * The imports of raw leads.
     *
     * @param perCall the maximum number of raw leads in a call, 1 to 50,000
     * @param perList the maximum number of raw leads of a list, 1 to 1,000,000
     * @param charged whether imports cost credits, by the default prices. A PriceList bean sets other prices
     */
    public record Imports(
            @DefaultValue("10000") int perCall,
            @DefaultValue("60000") int perList,
            @DefaultValue("false") boolean charged) {
        ImportLimits toLimits() {
            return new ImportLimits(perCall, perList);
        }
    }

    /**
     * The import worker. It runs in threads of its own, so never in a transaction of the host.
     *
     * @param enabled whether the worker runs on schedule; the ImportWorker bean exists in any case
     * @param threads the number of threads, each of which processes one batch at a time
     * @param interval the pause when no work is left
     * @param turn the time after which the next organization has its turn; a started batch is completed
     * @param lease how long the claim of a batch is valid: at least twice the time that the ports need for a batch
     * @param attempts the maximum number of attempts for a lead, 1 to 20
     * @param pause how long a lead waits for its next attempt
     * @param shutdownTimeout how long a shutdown waits for the running batch
     */
    public record Worker(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1") int threads,
            @DefaultValue("1s") Duration interval,
            @DefaultValue("1s") Duration turn,
            @DefaultValue("10m") Duration lease,
            @DefaultValue("3") int attempts,
            @DefaultValue("1m") Duration pause,
            @DefaultValue("30s") Duration shutdownTimeout) {
        /**
         * Checks the number of threads and the durations.
         *
         * @param enabled whether the worker runs on schedule
         * @param threads at least 1
         * @param interval more than zero
         * @param turn more than zero
         * @param lease more than zero
         * @param attempts the maximum number of attempts for a lead
         * @param pause how long a lead waits for its next attempt
         * @param shutdownTimeout how long a shutdown waits for the running batch
         */
        public Worker {
            if (threads < 1) {
                throw new IllegalArgumentException("leadlist.worker.threads must be at least 1, but is " + threads);
            }
            requirePositive("leadlist.worker.interval", interval);
            requirePositive("leadlist.worker.turn", turn);
            requirePositive("leadlist.worker.lease", lease);
        }

        ImportWorkerPolicy toPolicy() {
            return new ImportWorkerPolicy(lease, attempts, pause);
        }
    }

    /**
     * The housekeeping: purges old results, rows of deleted lists and expired suppression entries.
     *
     * @param enabled whether the housekeeping runs on schedule
     * @param interval the pause between two runs; the first run is one interval after the start
     */
    public record Sweep(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1h") Duration interval) {
        /**
         * Checks the interval.
         *
         * @param enabled whether the housekeeping runs on schedule
         * @param interval more than zero
         */
        public Sweep {
            requirePositive("leadlist.sweep.interval", interval);
        }
    }

    /**
     * The application events.
     *
     * @param enabled whether each change is published as an application event after its commit
     */
    public record Events(@DefaultValue("true") boolean enabled) {}

    /**
     * The observations and metrics.
     *
     * @param enabled whether calls are observed, if the application has an ObservationRegistry
     */
    public record Observations(@DefaultValue("true") boolean enabled) {}

    /**
     * The health indicator. management.health.leadlist.enabled=false switches it off.
     *
     * @param maxWaiting the age of waiting work above which the application is out of service; no limit if it is
     *     missing
     */
    public record Health(@Nullable Duration maxWaiting) {}

    /**
     * The support for controllers of Spring MVC.
     *
     * @param enabled whether exceptions of the library become problem details (RFC 9457), and ids are parsed from paths
     *     and parameters
     */
    public record Web(@DefaultValue("true") boolean enabled) {}

    private static void requirePositive(String property, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(property + " must be positive, but is " + duration);
        }
    }

    /** Returns the name of the type, because a setting is secret. */
    @Override
    public String toString() {
        return "LeadListProperties";
    }
}
