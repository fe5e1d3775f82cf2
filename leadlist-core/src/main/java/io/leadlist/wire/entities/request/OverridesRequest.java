package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.call.Overrides;
import io.leadlist.call.WriteOptions;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.OneOf;
import io.leadlist.wire.constraint.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules that an add overrides, and why.
 *
 * @param outcomes the outcomes of the rules
 * @param reason the reason, for the journal of the list
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OverridesRequest(
        @NotNull(message = Messages.REQUIRED) @Size(min = 1, message = Messages.ELEMENTS_AT_LEAST)
        List<@NotNull @OneOf({"SUPPRESSED", "REMOVED_BEFORE", "COOLING_DOWN", "COMPANY_CAP"}) String> outcomes,

        @NotNull(message = Messages.REQUIRED) @StorableText(min = 1, max = Overrides.MAX_REASON)
        String reason) {

    /**
     * {@return options with these overrides}
     *
     * @param options the options to extend
     */
    public WriteOptions addTo(WriteOptions options) {
        return options.overriding(outcomes.stream().map(Overrides.Rule::valueOf).collect(Collectors.toSet()), reason);
    }
}
