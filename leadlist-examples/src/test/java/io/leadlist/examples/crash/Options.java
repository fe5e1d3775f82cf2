package io.leadlist.examples.crash;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The options of the campaign.
 *
 * @param writeDelay the write delay of H2; a value other than the library's makes H2 lose acknowledged commits
 */
record Options(int h2Kills, int postgresqlKills, long seed, String writeDelay, Size size) {
    static final String USAGE = "[--h2 KILLS] [--postgresql KILLS] [--seed SEED] [--lossy]";

    /** One kill of each kind, for tests. */
    static final Options TOY = new Options(4, 2, 1, H2Series.DURABLE, Size.TOY);

    /** 200 kills on H2 and 100 on PostgreSQL. */
    static final Options DEFAULT = new Options(200, 100, 20_261_130L, H2Series.DURABLE, Size.FULL);

    /**
     * The size of the old file and the time before each kill.
     *
     * @param age the minimum age of an old file
     * @param operationsInOldFile the minimum number of acknowledged operations in an old file
     * @param mostMillis the maximum time, in milliseconds, that an application works before it is killed
     */
    record Size(Duration age, int operationsInOldFile, int mostMillis) {
        /** For tests, which do not wait for the old file to age. */
        static final Size TOY = new Size(Duration.ZERO, 20, 200);

        static final Size FULL = new Size(H2Series.RETENTION, 1_000, 2_000);
    }

    /**
     * Parses command-line arguments; options that are absent have their defaults.
     *
     * @throws IllegalArgumentException if an argument is unknown or its number is missing or malformed
     */
    static Options of(String... arguments) {
        Options options = DEFAULT;
        Iterator<String> next = Arrays.asList(arguments).iterator();
        while (next.hasNext()) {
            String argument = next.next();
            options = switch (argument) {
                case "--h2" -> options.with((int) number(argument, next), options.postgresqlKills, options.seed);
                case "--postgresql" -> options.with(options.h2Kills, (int) number(argument, next), options.seed);
                case "--seed" -> options.with(options.h2Kills, options.postgresqlKills, number(argument, next));
                case "--lossy" -> options.withWriteDelay(H2Series.LOSSY);
                default -> throw new IllegalArgumentException("unknown argument \"" + argument + "\": " + USAGE);
            };
        }
        return options;
    }

    Options withWriteDelay(String setting) {
        return new Options(h2Kills, postgresqlKills, seed, setting, size);
    }

    private Options with(int ofH2, int ofPostgresql, long otherSeed) {
        return new Options(ofH2, ofPostgresql, otherSeed, writeDelay, size);
    }

    private static long number(String argument, Iterator<String> next) {
        if (!next.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a number: " + USAGE);
        }
        return Long.parseLong(next.next());
    }
}
