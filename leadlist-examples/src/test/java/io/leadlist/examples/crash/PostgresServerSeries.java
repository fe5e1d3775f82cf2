package io.leadlist.examples.crash;

/** Kills of a PostgreSQL server. The application keeps running and retries its calls. */
final class PostgresServerSeries implements Series {
    private final PostgresServer server;
    private final String url;
    private final Transcript transcript = new Transcript();
    private final RunningApplication application;

    PostgresServerSeries(PostgresServer server, long seed) throws Exception {
        this.server = server;
        this.url = server.createDatabase("server_killed");
        application = new RunningApplication(url, "server", seed, transcript);
        application.awaitAcknowledged(MIN_ACKNOWLEDGED);
    }

    @Override
    public String name() {
        return "PostgreSQL, server";
    }

    @Override
    public Tally kill(int round, long millis) throws Exception {
        application.letWork(millis);
        server.killAndRestart();
        application.pause();
        Tally tally = Audit.of(url, transcript);
        application.goOn();
        return tally;
    }

    @Override
    public void close() {
        application.close();
    }
}
