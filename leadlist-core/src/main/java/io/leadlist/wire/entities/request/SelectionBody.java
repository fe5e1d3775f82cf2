package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.wire.constraint.Messages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A body with a selection of people. All other keys are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SelectionBody(
        @NotNull(message = Messages.REQUIRED) @Valid SelectionRequest selection) {}
