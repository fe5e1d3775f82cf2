package io.leadlist.internal.lists;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.SearchField;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.ResolvedWindow;
import io.leadlist.selection.SearchWindow;
import io.leadlist.selection.SelectionReceipt;
import java.util.List;

/** Resolves a bulk selection against the directory. */
public final class ResolveSelection {
    private static final Path FILTERS = Path.of("selection", "filters");
    private final Settings settings;
    private final SearchWindow searchWindow;

    /** Creates the use case. */
    public ResolveSelection(Settings settings) {
        this.settings = settings;
        this.searchWindow = new SearchWindow(settings.directory());
    }

    /**
     * Returns the window of the selection.
     *
     * @throws InvalidRequestException if the directory cannot search by one of the filters
     */
    ResolvedWindow resolve(BulkSelection selection) {
        rejectUnsearchable(selection);
        return searchWindow.resolve(selection);
    }

    /** Resolves the selection now, and returns the receipt. */
    public SelectionReceipt receipt(BulkSelection selection) {
        return SelectionReceipt.of(selection, resolve(selection), settings.now());
    }

    /** Rejects filters that the directory does not support: without them the selection would choose other people. */
    private void rejectUnsearchable(BulkSelection selection) {
        List<Violation> violations =
                selection.filters().unsearchableFields(settings.directory().searchable(LeadType.PERSON)).stream()
                        .map(ResolveSelection::notSearchable)
                        .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }

    private static Violation notSearchable(SearchField field) {
        Path path = FILTERS;
        for (String step : field.path()) {
            path = path.with(step);
        }
        return new Violation(path, Violation.Kind.UNKNOWN_VALUE, "People cannot be searched by " + field);
    }
}
