package io.leadlist.examples.benchmark.peer;

import java.util.List;
import java.util.UUID;

/** Another peer with sorted ids, so that concurrent calls lock in the same order. */
public record Sorted(Adder adder) implements Adder {
    @Override
    public String name() {
        return adder.name() + ", sorted";
    }

    @Override
    public long add(UUID list, long version, List<String> ids) throws Exception {
        return adder.add(list, version, ids.stream().sorted().toList());
    }
}
