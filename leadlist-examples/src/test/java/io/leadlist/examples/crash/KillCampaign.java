package io.leadlist.examples.crash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.h2.engine.Constants;

/** Kills applications and database servers while they write, and checks every acknowledged operation. */
public final class KillCampaign {
    private KillCampaign() {}

    /** Runs the campaign. Exits with 0 if it finds nothing, with 1 if it does, and with 2 if an argument is invalid. */
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
        System.out.println("Total: " + all);
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

    /** Creates the old file first and uses it last, so that it ages while the other series run. */
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
                all = all.plus(run(series.get(i).awaitAge(), kills, options));
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
                all = all.plus(run(series, options.postgresqlKills() - ofServer, options));
            }
            try (PostgresServerSeries series = new PostgresServerSeries(server, options.seed())) {
                return all.plus(run(series, ofServer, options));
            }
        }
    }

    private static Tally run(Series series, int kills, Options options) throws Exception {
        long start = System.nanoTime();
        Random random = new Random(options.seed());
        Tally all = Tally.NOTHING;
        for (int round = 1; round <= kills; round++) {
            Tally tally = series.kill(round, random.nextInt(options.size().mostMillis()));
            int number = round;
            tally.findings().forEach(finding -> System.out.println("  kill " + number + ": " + finding));
            all = all.plus(tally);
        }
        System.out.printf("%s: %s (%d s)%n", series.name(), all, (System.nanoTime() - start) / 1_000_000_000);
        return all;
    }
}
