package io.leadlist.wire.leadlists.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.wire.constraint.Messages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST} and {@code DELETE /excluded-emails}: the emails to exclude, or to exclude no longer. */
@JsonDeserialize(using = RequestDeserializer.ReportingEachUnknownKey.class)
public record ExcludedEmailsRequest(
        @JsonProperty("excluded_emails") @NotNull(message = Messages.REQUIRED) @JsonSetter(nulls = Nulls.SKIP)
        List<@NotNull @Valid ExcludedEmail> excludedEmails) {
    /**
     * One element. Its text can be any text; an unreadable one is reported in the response.
     *
     * @param email the e-mail address
     */
    @JsonDeserialize(using = RequestDeserializer.ReportingEachUnknownKey.class)
    public record ExcludedEmail(
            @NotNull(message = Messages.REQUIRED) @JsonSetter(nulls = Nulls.SKIP)
            String email) {}

    /** {@return the texts in their order} */
    public List<String> texts() {
        return excludedEmails.stream().map(ExcludedEmail::email).toList();
    }
}
