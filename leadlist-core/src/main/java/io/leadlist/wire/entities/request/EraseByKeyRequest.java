package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.UnreadableKeyException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.OneOf;
import io.leadlist.wire.constraint.StorableText;
import jakarta.validation.constraints.NotNull;

/**
 * The body of an erasure of the person who has a key.
 *
 * @param reason the reason, which must not name the person
 * @param kind the kind of the key
 * @param value the key, such as an e-mail address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EraseByKeyRequest(
        @NotNull(message = Messages.REQUIRED) @StorableText(min = 1, max = Suppression.MAX_NOTE)
        String reason,

        @NotNull(message = Messages.REQUIRED) @OneOf({"EMAIL", "LINKEDIN_URL", "PHONE", "PERSON_ID"})
        String kind,

        @NotNull(message = Messages.REQUIRED) @StorableText(min = 1, max = SuppressionKey.MAX_LENGTH)
        String value) {
    /**
     * {@return the key}
     *
     * @throws InvalidRequestException if the value is not a key of the kind. The message names the problem, but not the
     *     value
     */
    public SuppressionKey key() {
        try {
            return SuppressionKey.parse(Kind.valueOf(kind), value);
        } catch (UnreadableKeyException unreadable) {
            throw new InvalidRequestException(
                    new Violation(Path.of("value"), Violation.Kind.MALFORMED, "Invalid key: " + unreadable.problem()));
        }
    }
}
