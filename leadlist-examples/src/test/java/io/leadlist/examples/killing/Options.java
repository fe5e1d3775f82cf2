package io.leadlist.examples.killing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;

/**
 * What the campaign is asked to do.
 *
 * @param writeDelay the setting of H2; other than the library's, to see that losses are found
 * @param age how old an old file is, at least
 * @param answersInOldFile how many operations were answered when it was made
 */
record Options(int h2Kills, int postgresqlKills, long seed, String writeDelay, Duration age, int answersInOldFile) {
    static final String USAGE = "[--h2 KILLS] [--postgresql KILLS] [--seed SEED] [--lossy]";

    /** A kill of each kind. */
    static final Options TOY = new Options(4, 2, 1, H2Series.DURABLE, Duration.ZERO, 20);

    /** 200 kills on H2 and 100 on PostgreSQL. */
    static final Options DEFAULT = new Options(200, 100, 20_261_130L, H2Series.DURABLE, H2Series.RETENTION, 1_000);

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
                case "--lossy" ->
                    new Options(
                            options.h2Kills,
                            options.postgresqlKills,
                            options.seed,
                            H2Series.LOSSY,
                            options.age,
                            options.answersInOldFile);
                default -> throw new IllegalArgumentException("unknown argument \"" + argument + "\": " + USAGE);
            };
        }
        return options;
    }

    private Options with(int ofH2, int ofPostgresql, long otherSeed) {
        return new Options(ofH2, ofPostgresql, otherSeed, writeDelay, age, answersInOldFile);
    }

    private static long number(String argument, Iterator<String> next) {
        if (!next.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a number: " + USAGE);
        }
        return Long.parseLong(next.next());
    }
}
