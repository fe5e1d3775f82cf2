package io.leadlist.examples.killing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The options of the campaign.
 *
 * @param writeDelay the setting of H2; another one than the library's plants a fault
 */
record Options(int h2Kills, int postgresqlKills, long seed, String writeDelay, Size size) {
    static final String USAGE = "[--h2 KILLS] [--postgresql KILLS] [--seed SEED] [--lossy]";

    /** A kill of each kind. */
    static final Options TOY = new Options(4, 2, 1, H2Series.DURABLE, Size.TOY);

    /** 200 kills on H2 and 100 on PostgreSQL. */
    static final Options DEFAULT = new Options(200, 100, 20_261_130L, H2Series.DURABLE, Size.FULL);

    /**
     * How much time a kill takes.
     *
     * @param age the least age of an old file
     * @param answersInOldFile how many operations were answered when the old file was made
     * @param mostMillis the longest time that an application works before it is killed
     */
    record Size(Duration age, int answersInOldFile, int mostMillis) {
        /** For tests: the old file is young. */
        static final Size TOY = new Size(Duration.ZERO, 20, 200);

        static final Size FULL = new Size(H2Series.RETENTION, 1_000, 2_000);
    }

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if one is unknown or lacks its number
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
