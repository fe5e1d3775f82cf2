package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.list.LeadList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person list as the lead-lists API sees it: the list, and its import. A list that was made otherwise has none; it is
 * complete as it is (reading 61). Immutable and thread-safe.
 */
public record ImportedList(LeadList list, @Nullable LeadImport leadImport) {
    public ImportedList {
        Objects.requireNonNull(list, "list");
    }

    /** The id of the list. */
    public LeadListId id() {
        return list.id();
    }

    /** By what the leads said who they are; empty for a list that was made otherwise. */
    public Optional<InputKind> kind() {
        return Optional.ofNullable(leadImport).map(LeadImport::kind);
    }

    /** The status of the import; {@link ImportStatus#COMPLETED} for a list without one. */
    public ImportStatus status() {
        return leadImport == null ? ImportStatus.COMPLETED : leadImport.status();
    }

    /** What is done with leads. */
    public ImportOptions options() {
        return leadImport == null ? ImportOptions.DEFAULT : leadImport.options();
    }
}
