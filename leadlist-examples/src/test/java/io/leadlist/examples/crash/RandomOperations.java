package io.leadlist.examples.crash;

import io.leadlist.examples.crash.Operation.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The operations of one writer, chosen at random. */
final class RandomOperations {
    /** The maximum number of lists in a database. */
    static final int LISTS = 12;

    private static final int DIRECT = 5_000;
    private static final int CREDITS = 100_000;
    private static final List<Kind> KINDS = List.of(
            Kind.ADD_DATA,
            Kind.ADD_DATA,
            Kind.ADD_DATA,
            Kind.ADD_IDS,
            Kind.ADD_IDS,
            Kind.ADD_BULK,
            Kind.REMOVE,
            Kind.REMOVE,
            Kind.UNDO,
            Kind.UNDO,
            Kind.RENAME,
            Kind.REPLACE,
            Kind.ADD_LEADS,
            Kind.ADD_LEADS,
            Kind.GRANT);
    private final String name;
    private final Random random;
    private int chosen;

    RandomOperations(String name, Random random) {
        this.name = name;
        this.random = random;
    }

    /** Returns the next operation: on one of these lists, on a new list, or a grant of credits. */
    Operation next(List<String> lists, Map<String, Long> versions) {
        String id = name + "-" + chosen++;
        if (chosen == 1) {
            return new Operation(id, Kind.GRANT, Operation.NONE, 0, CREDITS);
        } else if (lists.isEmpty() || (lists.size() < LISTS && random.nextInt(10) == 0)) {
            Kind kind = random.nextBoolean() ? Kind.CREATE : Kind.IMPORT;
            return new Operation(id, kind, Operation.NONE, someKnown(), leads());
        }
        String list = lists.get(random.nextInt(lists.size()));
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        return switch (kind) {
            case GRANT -> new Operation(id, kind, Operation.NONE, 0, CREDITS);
            case UNDO -> new Operation(id, kind, list, someVersion(versions.getOrDefault(list, 1L)), 1);
            case ADD_DATA -> new Operation(id, kind, list, random.nextInt(DIRECT), leads());
            default -> new Operation(id, kind, list, someKnown(), leads());
        };
    }

    /** Returns one of the last three versions. */
    private int someVersion(long last) {
        return (int) Math.max(1, last - random.nextInt(3));
    }

    private int someKnown() {
        return random.nextInt(Host.KNOWN / 2);
    }

    private int leads() {
        return 1 + random.nextInt(random.nextInt(8) == 0 ? 300 : 20);
    }
}
