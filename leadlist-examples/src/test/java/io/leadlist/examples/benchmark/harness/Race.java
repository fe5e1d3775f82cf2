package io.leadlist.examples.benchmark.harness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets contestants work in turns on one database.
 *
 * <ol>
 *   <li>Warm-up rounds are played and dropped, then those that count. The order is reversed every round, so that nobody
 *       always follows the same one.
 *   <li>In each round a contestant's work is prepared, then timed; around it the bytes written and allocated are read.
 *   <li>At last each plays two rounds that are not timed: in the one its statements are counted, in the other the peak
 *       of the heap is read.
 *   <li>Where a contestant says how many rows it stored, the sum over all rounds is held against what is there; where
 *       its answer is known, each is held against that.
 * </ol>
 */
public final class Race {
    private final Database database;
    private final Scale scale;

    /** On a database, in a size. */
    public Race(Database database, Scale scale) {
        this.database = database;
        this.scale = scale;
    }

    /**
     * Runs it.
     *
     * @param rows the rows of a round
     */
    public Scenario run(String setting, @Nullable Double size, long rows, List<Contestant> contestants)
            throws Exception {
        List<Lane> lanes = new ArrayList<>();
        for (Contestant contestant : contestants) {
            lanes.add(new Lane(contestant.on() == null ? database : contestant.on(), contestant));
        }
        for (int round = 0; round < scale.warmUp() + scale.rounds(); round++) {
            for (int whose : order(round, lanes.size())) {
                lanes.get(whose).play(round, round >= scale.warmUp());
            }
        }
        List<Score> scores = new ArrayList<>();
        for (Lane lane : lanes) {
            scores.add(lane.finish(scale.warmUp() + scale.rounds(), scale.rounds(), scale.calls(), rows));
        }
        return new Scenario(database.name(), setting, size, scores);
    }

    /** Who is when: forwards in even rounds, backwards in odd ones. */
    static List<Integer> order(int round, int contestants) {
        List<Integer> order = new ArrayList<>();
        for (int turn = 0; turn < contestants; turn++) {
            order.add(round % 2 == 0 ? turn : contestants - 1 - turn);
        }
        return order;
    }
}
