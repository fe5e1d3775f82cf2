package io.leadlist.selection;

import java.util.List;

/**
 * The window of a bulk selection, as the directory returned it. It has people in search order, each once, and marks the
 * excluded ones. Immutable and thread-safe.
 */
public record ResolvedWindow(List<SelectedPerson> people, Drift drift) {
    public ResolvedWindow {
        people = List.copyOf(people);
    }

    /** Returns the same people by id, as entries of a receipt. */
    public List<SelectionReceipt.Entry> entries() {
        return people.stream()
                .map(selected -> new SelectionReceipt.Entry(
                        selected.index(), selected.person().id(), selected.excluded()))
                .toList();
    }
}
