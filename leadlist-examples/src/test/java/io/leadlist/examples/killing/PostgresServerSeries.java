package io.leadlist.examples.killing;

/** Kills of a PostgreSQL server; the application lives on and makes its calls again. */
final class PostgresServerSeries implements Series {
    private final PostgresServer server;
    private final String url;
    private final Told told = new Told();
    private final RunningApplication application;

    PostgresServerSeries(PostgresServer server, long seed) throws Exception {
        this.server = server;
        this.url = server.createDatabase("server_killed");
        application = new RunningApplication(url, "server", seed, told);
        application.awaitFirstAnswer();
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
        Tally tally = Audit.of(url, told);
        application.goOn();
        return tally;
    }

    @Override
    public void close() {
        application.close();
    }
}
