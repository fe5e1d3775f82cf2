package io.leadlist.wire.leadlists.request;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.OneOf;
import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code PATCH /lead-lists/{id}}: {@code {"status": "canceled"}}, and nothing else. */
@JsonDeserialize(using = RequestDeserializer.ReportingEachUnknownKey.class)
public record StatusRequest(
        @NotNull(message = Messages.REQUIRED)
        @JsonSetter(nulls = Nulls.SKIP)
        @OneOf(value = "canceled", message = Messages.VALUE + " is not a supported status.")
        String status) {}
