package io.leadlist.selection;

import java.util.List;

/**
 * The window of a bulk selection as a directory answered it: its people in the order of the search, each once, the
 * excluded ones among them marked. Immutable and thread-safe.
 */
public record ResolvedWindow(List<SelectedPerson> people, Drift drift) {
    public ResolvedWindow {
        people = List.copyOf(people);
    }

    /** The same people by their ids, as a receipt has them. */
    public List<SelectionReceipt.Entry> entries() {
        return people.stream()
                .map(selected -> new SelectionReceipt.Entry(
                        selected.index(), selected.person().id(), selected.excluded()))
                .toList();
    }
}
