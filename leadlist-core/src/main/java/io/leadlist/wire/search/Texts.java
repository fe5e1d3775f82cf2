package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.Scalars;
import io.leadlist.lead.StorableText;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.json.WireDates;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Readers of texts in filters and receipts. All are thread-safe. */
final class Texts {
    private Texts() {}

    /** A text of 1 to {@value StorableText#MAX_KEY_LENGTH} characters that is not blank: a name, an id. */
    static @Nullable String key(JsonNode value, Location at) {
        String text = Scalars.storableText(value, at);
        if (text != null && StorableText.isBlank(text)) {
            at.reject(Kind.OUT_OF_RANGE, Messages.charactersAtLeast(1));
            return null;
        } else if (text != null && text.length() > StorableText.MAX_KEY_LENGTH) {
            at.reject(Kind.OUT_OF_RANGE, Messages.charactersAtMost(StorableText.MAX_KEY_LENGTH));
            return null;
        }
        return text;
    }

    /** A point in time in milliseconds. */
    static @Nullable Instant instant(JsonNode value, Location at) {
        String text = Scalars.storableText(value, at);
        Optional<Instant> instant = text == null ? Optional.empty() : WireDates.parse(text);
        if (text != null && instant.isEmpty()) {
            at.reject(Kind.MALFORMED, Messages.INVALID_DATETIME);
        }
        return instant.orElse(null);
    }
}
