package io.leadlist.examples.benchmark.core;

import io.leadlist.lead.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Made-up ids, the same in every run: a tenth of the inputs repeat earlier ids. Each is a string of its own, as if read
 * from a body.
 */
final class Inputs {
    private static final int SEED = 42;

    private Inputs() {}

    static List<PersonId> ids(int count) {
        Random random = new Random(SEED);
        List<PersonId> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(
                    i % 10 == 9
                            ? new PersonId(new String(
                                    ids.get(random.nextInt(i)).value().toCharArray()))
                            : new PersonId(new UUID(random.nextLong(), random.nextLong()).toString()));
        }
        return Collections.unmodifiableList(ids);
    }
}
