package io.leadlist.examples.crash;

import java.io.IOException;

/** A series of kills of the same kind. */
interface Series extends AutoCloseable {
    @Override
    void close() throws IOException;

    /** The minimum number of acknowledged operations before a kill. */
    int MIN_ACKNOWLEDGED = 10;

    /** Returns the database and the kind of kill, for the report. */
    String name();

    /**
     * Lets an application work, kills it or its server, and audits the database.
     *
     * @param round the number of the kill, from 1
     * @param millis the time that the application works before the kill, in milliseconds
     */
    Tally kill(int round, long millis) throws Exception;
}
