package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.call.Violation.Kind;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.lead.Prospect;
import io.leadlist.selection.Selection;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.Omittable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST /entities/leadlists/{id}/add-prospects}: either people as data or a selection of people. */
@Consistent
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonDeserialize(using = RequestDeserializer.class)
public record AddProspectsRequest(
        @Omittable @Size(min = 1, message = Messages.ELEMENTS_AT_LEAST) @Nullable
        List<@NotNull @Valid ProspectRequest> prospects,

        @Omittable @Valid @Nullable SelectionRequest selection,

        @Omittable @Valid @Nullable OverridesRequest overrides)
        implements Consistent.Rules {
    @Override
    public void check(Contradictions found) {
        boolean hasProspects = found.isPresent("prospects", prospects);
        if (hasProspects == found.isPresent("selection", selection)) {
            found.reject(
                    hasProspects ? Kind.CONTRADICTION : Kind.MISSING,
                    "Exactly one of prospects and selection is required");
        }
    }

    /**
     * {@return options of the write with the overrides of the body, if it has any}
     *
     * @param options the options to extend
     */
    public WriteOptions toOptions(WriteOptions options) {
        return overrides == null ? options : overrides.addTo(options);
    }

    /** {@return the selection, if the body has one} */
    public Optional<Selection> toSelection() {
        return Optional.ofNullable(selection).map(SelectionRequest::toSelection);
    }

    /** {@return the people as data; none if the body has a selection} */
    public List<Prospect> toProspects() {
        return prospects == null
                ? List.of()
                : prospects.stream().map(ProspectRequest::toProspect).toList();
    }
}
