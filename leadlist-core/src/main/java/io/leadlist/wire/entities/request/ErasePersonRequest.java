package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.admission.Suppression;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.StorableText;
import jakarta.validation.constraints.NotNull;

/**
 * The body of an erasure.
 *
 * @param reason the reason, which must not name the person
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ErasePersonRequest(
        @NotNull(message = Messages.REQUIRED) @StorableText(min = 1, max = Suppression.MAX_NOTE)
        String reason) {}
