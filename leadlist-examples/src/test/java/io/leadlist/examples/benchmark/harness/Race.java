package io.leadlist.examples.benchmark.harness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets contestants take turns on one database.
 *
 * <ol>
 *   <li>Warm-up rounds are played and dropped, then come the rounds that count. The order alternates from round to
 *       round, so that no contestant always follows the same other one.
 *   <li>In each round a contestant's work is prepared, then timed. Written and allocated bytes are read before and
 *       after it.
 *   <li>At the end each contestant plays two rounds that are not timed. One counts its statements, the other measures
 *       the peak of the heap.
 *   <li>If a contestant reports the number of stored rows, the sum over all rounds is compared with the stored rows. If
 *       its result is known, each result is compared with it.
 * </ol>
 */
public final class Race {
    private final Database database;
    private final Scale scale;

    /** Creates a race on a database at a scale. */
    public Race(Database database, Scale scale) {
        this.database = database;
        this.scale = scale;
    }

    /**
     * Runs the race.
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
            for (int lane : order(round, lanes.size())) {
                lanes.get(lane).play(round, round >= scale.warmUp());
            }
        }
        List<Score> scores = new ArrayList<>();
        for (Lane lane : lanes) {
            scores.add(lane.finish(scale.warmUp() + scale.rounds(), scale.rounds(), scale.calls(), rows));
        }
        return new Scenario(database.name(), setting, size, scores);
    }

    /** Returns the order of a round: forwards in even rounds, backwards in odd ones. */
    static List<Integer> order(int round, int contestants) {
        List<Integer> order = new ArrayList<>();
        for (int turn = 0; turn < contestants; turn++) {
            order.add(round % 2 == 0 ? turn : contestants - 1 - turn);
        }
        return order;
    }
}
