package io.leadlist.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Drift;
import io.leadlist.selection.ManualSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Fingerprints of writes that add a selection. */
final class SelectionContent {
    private SelectionContent() {}

    static Fingerprint of(LeadListId list, Selection selection) {
        if (selection instanceof ManualSelection manual) {
            return Fingerprint.of("add-by-hand", list).addIds("leads", manual.includedIds());
        } else if (selection instanceof BulkSelection bulk) {
            Fingerprint content = Fingerprint.of("add-search", list);
            add(content, bulk);
            return content;
        }
        SelectionReceipt receipt = (SelectionReceipt) selection;
        return Fingerprint.of("add-receipt", list)
                .add("selection", receipt.selection(), SelectionContent::add)
                .addEach("entries", receipt.entries(), SelectionContent::add)
                .add("drift", receipt.drift(), SelectionContent::add)
                .add("resolvedAt", receipt.resolvedAt());
    }

    // The text of filters is their canonical form, so that two spellings of a search have one fingerprint.
    private static void add(Fingerprint content, BulkSelection selection) {
        content.add("filters", selection.filters().toString())
                .add("startIndex", selection.startIndex())
                .add("targetCount", selection.targetCount())
                .addSet("excluded", selection.excludedIds(), (each, id) -> each.add("id", id.value()))
                .add("refill", selection.refill())
                .add("fetchSize", text(selection.fetchSize()));
    }

    private static void add(Fingerprint content, SelectionReceipt.Entry entry) {
        content.add("index", entry.index()).add("id", entry.id().value()).add("excluded", entry.excluded());
    }

    private static void add(Fingerprint content, Drift drift) {
        content.add("firstTotal", text(drift.firstTotal()))
                .add("lastTotal", text(drift.lastTotal()))
                .add("repeats", drift.repeats())
                .add("gaps", drift.gaps());
    }

    private static @Nullable String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : null;
    }

    private static @Nullable String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : null;
    }
}
