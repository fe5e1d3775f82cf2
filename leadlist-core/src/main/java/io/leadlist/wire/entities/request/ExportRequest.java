package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.lead.LeadType;
import io.leadlist.selection.Selection;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.Omittable;
import io.leadlist.wire.csv.LeadCsv;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of an export of people.
 *
 * @param selection the people to export
 * @param exportFields the names of the fields to export; all fields if the key is missing
 * @param withoutSuppressed whether people that suppression entries of the organization cover are left out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonDeserialize(using = RequestDeserializer.class)
public record ExportRequest(
        @NotNull(message = Messages.REQUIRED) @Valid SelectionRequest selection,

        @Omittable @Size(min = 1, message = Messages.ELEMENTS_AT_LEAST) @Nullable
        List<@NotNull @ExportField String> exportFields,

        @Omittable @Nullable Boolean withoutSuppressed) {
    /** {@return the selection of people} */
    public Selection toSelection() {
        return selection.toSelection();
    }

    /** {@return whether people that suppression entries of the organization cover are left out} */
    public boolean leavesOutSuppressed() {
        return Boolean.TRUE.equals(withoutSuppressed);
    }

    /** {@return the writer of the export} */
    public LeadCsv toCsv() {
        LeadCsv all = LeadCsv.of(LeadType.PERSON);
        return exportFields == null ? all : all.withFields(exportFields);
    }
}
