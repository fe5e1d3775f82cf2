package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.list.LeadList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of people with its import, as the lead-lists API sees it. A list created in another way has no import and
 * counts as completed (<a href="{@docRoot}/docs/contract-decisions.md#61">decision 61</a>). Immutable and thread-safe.
 */
public record ImportedList(LeadList list, @Nullable LeadImport leadImport) {
    /**
     * Checks the components.
     *
     * @param list the list without its members
     * @param leadImport the import of the list; null if it has none
     */
    public ImportedList {
        Objects.requireNonNull(list, "list");
    }

    /** {@return the id of the list} */
    public LeadListId id() {
        return list.id();
    }

    /** {@return the kind of the raw leads with which the list was created} Empty for a list created in another way. */
    public Optional<InputKind> kind() {
        return Optional.ofNullable(leadImport).map(LeadImport::kind);
    }

    /** {@return the status of the import; {@link ImportStatus#COMPLETED} for a list without one} */
    public ImportStatus status() {
        return leadImport == null ? ImportStatus.COMPLETED : leadImport.status();
    }

    /** {@return the options of the import; the default ones for a list without one} */
    public ImportOptions options() {
        return leadImport == null ? ImportOptions.DEFAULT : leadImport.options();
    }
}
