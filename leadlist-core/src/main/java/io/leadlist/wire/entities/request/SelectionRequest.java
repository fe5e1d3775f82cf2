package io.leadlist.wire.entities.request;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Selection;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.Omittable;
import io.leadlist.wire.constraint.OneOf;
import io.leadlist.wire.constraint.StorableText;
import io.leadlist.wire.constraint.WholeNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A selection of people: manual, by their ids, or in bulk, by a search. A key of the other mode is a violation, because
 * it would have no effect; only an empty array is allowed. An unknown key is a violation as well.
 *
 * @param mode {@code manual} or {@code bulk}
 * @param includedIds the ids of the people; only and always in manual mode
 * @param excludedIds the ids of people that are not selected; only in bulk mode
 * @param startIndex the index of the first search result that is selected; only in bulk mode, 0 by default
 * @param targetCount the maximum number of selected people; only and always in bulk mode
 * @param filters the filters of the search; only and always in bulk mode
 */
@Consistent
@JsonDeserialize(using = RequestDeserializer.class)
public record SelectionRequest(
        @NotNull(message = Messages.REQUIRED) @OneOf({MANUAL, BULK})
        String mode,

        @Omittable @Nullable List<@NotNull @StorableText(min = 1, max = StorableText.KEY) String> includedIds,

        @Omittable @Size(max = MAX_EXCLUDED, message = Messages.ELEMENTS_AT_MOST) @Nullable
        List<@NotNull @StorableText(min = 1, max = StorableText.KEY) String> excludedIds,

        @Omittable @WholeNumber(min = 0, max = Integer.MAX_VALUE) @Nullable
        Long startIndex,

        @Omittable @WholeNumber(min = 1, max = BulkSelection.MAX_TARGET_COUNT) @Nullable
        Long targetCount,

        @Omittable @Valid @Nullable SelectionFilters filters)
        implements Consistent.Rules {
    /** The maximum number of ids that a bulk selection can exclude. */
    public static final int MAX_EXCLUDED = 10_000;

    private static final String MANUAL = "manual";
    private static final String BULK = "bulk";

    @Override
    public void check(Contradictions found) {
        if (MANUAL.equals(mode)) {
            checkManual(found);
        } else if (BULK.equals(mode)) {
            checkBulk(found);
        }
    }

    private void checkManual(Contradictions found) {
        require("includedIds", includedIds, found);
        if (includedIds != null && includedIds.isEmpty()) {
            found.reject("includedIds", Kind.OUT_OF_RANGE, Messages.elementsAtLeast(1));
        }
        rejectIds("excludedIds", excludedIds, found);
        rejectKey("startIndex", startIndex, found);
        rejectKey("targetCount", targetCount, found);
        rejectKey("filters", filters, found);
    }

    private void checkBulk(Contradictions found) {
        require("targetCount", targetCount, found);
        require("filters", filters, found);
        rejectIds("includedIds", includedIds, found);
    }

    private static void require(String name, @Nullable Object value, Contradictions found) {
        if (!found.isPresent(name, value)) {
            found.reject(name, Kind.MISSING, Messages.REQUIRED);
        }
    }

    private void rejectIds(String name, @Nullable List<String> ids, Contradictions found) {
        if (Ids.isAnyPerson(ids)) {
            found.reject(name, Kind.CONTRADICTION, name + " must be empty in " + mode + " mode");
        }
    }

    private void rejectKey(String name, @Nullable Object value, Contradictions found) {
        if (found.isPresent(name, value)) {
            found.reject(name, Kind.CONTRADICTION, name + " is not allowed in " + mode + " mode");
        }
    }

    /**
     * Converts the request; call it only after validation.
     *
     * @return the selection that the request describes
     */
    public Selection toSelection() {
        if (mode.equals(MANUAL)) {
            return Selection.manual(Ids.people(includedIds));
        }
        SelectionFilters search = Objects.requireNonNull(filters);
        return new BulkSelection(
                search.toSearchFilters(),
                startIndex == null ? 0 : startIndex.intValue(),
                Objects.requireNonNull(targetCount).intValue(),
                new LinkedHashSet<>(Ids.people(excludedIds)),
                Refill.SHRINK,
                search.toFetchSize());
    }
}
