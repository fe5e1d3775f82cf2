package io.leadlist.examples.crash;

import java.sql.SQLException;

/** Kills of applications whose database is PostgreSQL. */
final class PostgresApplicationSeries implements Series {
    private final PostgresServer server;
    private final String url;
    private final Transcript transcript = new Transcript();
    private final long seed;

    PostgresApplicationSeries(PostgresServer server, long seed) throws SQLException {
        this.server = server;
        this.url = server.createDatabase("application_killed");
        this.seed = seed;
    }

    @Override
    public String name() {
        return "PostgreSQL, application";
    }

    @Override
    public Tally kill(int round, long millis) throws Exception {
        try (RunningApplication application =
                new RunningApplication(url, Integer.toString(round), seed + round, transcript)) {
            application.awaitAcknowledged(MIN_ACKNOWLEDGED);
            application.letWork(millis);
            application.kill();
        }
        server.awaitNoSessions();
        return Audit.of(url, transcript);
    }

    @Override
    public void close() {
        // Nothing stays open between kills.
    }
}
