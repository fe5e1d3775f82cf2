package io.leadlist.examples.killing;

import java.io.IOException;

/** Kills of one kind, one after the other. */
interface Series extends AutoCloseable {
    @Override
    void close() throws IOException;

    /** How many operations are answered before a kill, at least. */
    int LEAST_ANSWERS = 10;

    /** Names what is killed. */
    String name();

    /**
     * Lets an application work, kills, and looks at what is left.
     *
     * @param round counts from 1
     * @param millis how long the application works before the kill
     */
    Tally kill(int round, long millis) throws Exception;
}
