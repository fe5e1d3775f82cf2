package io.leadlist.examples.killing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.h2.engine.Constants;

/** Kills applications and servers while they write, and looks after each kill for everything that was answered. */
public final class KillCampaign {
    private static final int LEAST_MILLIS = 50;
    private static final int MOST_MILLIS = 3_000;

    private KillCampaign() {}

    /** Runs it. Exits with 1 if anything was lost, doubled or violated, with 2 if it is not understood. */
    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException rejected) {
            System.err.println(rejected.getMessage());
            System.exit(2);
            return;
        }
        System.out.println("Seed " + options.seed() + ", H2 " + Constants.VERSION);
        Tally all = run(options);
        System.out.println("In all: " + all);
        System.exit(all.isClean() ? 0 : 1);
    }

    static Tally run(Options options) throws Exception {
        Tally all = Tally.NOTHING;
        if (options.h2Kills() > 0) {
            all = all.plus(onH2(options));
        }
        if (options.postgresqlKills() > 0) {
            all = all.plus(onPostgresql(options));
        }
        return all;
    }

    /** The old file is begun first and used last, so that nobody waits for it to grow old. */
    private static Tally onH2(Options options) throws Exception {
        Tally all = Tally.NOTHING;
        List<H2Series> series = new ArrayList<>();
        try {
            for (H2Series.Kind kind : H2Series.Kind.values()) {
                series.add(new H2Series(kind, options));
            }
            series.sort(Comparator.comparing(H2Series::isOld));
            int left = options.h2Kills();
            for (int i = 0; i < series.size(); i++) {
                int kills = left / (series.size() - i);
                left -= kills;
                all = all.plus(run(series.get(i).awaitAge(), kills, options.seed()));
            }
        } finally {
            for (H2Series each : series) {
                each.close();
            }
        }
        return all;
    }

    private static Tally onPostgresql(Options options) throws Exception {
        int ofServer = options.postgresqlKills() / 2;
        Tally all = Tally.NOTHING;
        try (PostgresServer server = new PostgresServer()) {
            System.out.println("PostgreSQL with " + server.settings());
            try (PostgresApplicationSeries series = new PostgresApplicationSeries(server, options.seed())) {
                all = all.plus(run(series, options.postgresqlKills() - ofServer, options.seed()));
            }
            try (PostgresServerSeries series = new PostgresServerSeries(server, options.seed())) {
                return all.plus(run(series, ofServer, options.seed()));
            }
        }
    }

    private static Tally run(Series series, int kills, long seed) throws Exception {
        long start = System.nanoTime();
        Random random = new Random(seed);
        Tally all = Tally.NOTHING;
        for (int round = 1; round <= kills; round++) {
            Tally tally = series.kill(round, LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS));
            int number = round;
            tally.findings().forEach(finding -> System.out.println("  kill " + number + ": " + finding));
            all = all.plus(tally);
        }
        System.out.printf("%s: %s (%d s)%n", series.name(), all, (System.nanoTime() - start) / 1_000_000_000);
        return all;
    }
}
