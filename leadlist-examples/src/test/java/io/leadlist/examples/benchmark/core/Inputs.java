package io.leadlist.examples.benchmark.core;

import io.leadlist.lead.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Generated ids, the same in every run: a tenth of the inputs repeat an earlier id, parsed again as from a JSON body.
 */
final class Inputs {
    private static final int SEED = 42;

    private Inputs() {}

    static List<CompanyId> ids(int count) {
        Random random = new Random(SEED);
        List<CompanyId> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(
                    i % 10 == 9
                            ? CompanyId.parse(ids.get(random.nextInt(i)).value())
                            : new CompanyId(new UUID(random.nextLong(), random.nextLong())));
        }
        return List.copyOf(ids);
    }
}
