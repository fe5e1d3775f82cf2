package io.leadlist.wire.leadlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.ListedLead;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.lead.CanonicalUuid;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An entry of a list in a response. Unknown values are null (<a
 * href="{@docRoot}/docs/contract-decisions.md#42">decision 42</a>).
 *
 * <p>The formats of the document apply: an e-mail address that is invalid, and a person's id that is no UUID (<a
 * href="{@docRoot}/docs/contract-decisions.md#2">decision 2</a>), are null. Only the entities API accepts them.
 *
 * @param phoneNumbers omitted if empty
 */
@JsonNaming(SnakeCaseStrategy.class)
record EntryResponse(
        UUID id,
        String object,
        @Nullable String email,
        @Nullable UUID personId,
        @Nullable String linkedinUrl,
        @Nullable String linkedin,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyName,
        @Nullable String companyDomain,
        @Nullable String industry,
        @Nullable String title,
        @Nullable Verdict emailValidationResult,
        Map<String, @Nullable Object> data,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Phone> phoneNumbers) {

    /** The result of an e-mail validation. */
    private record Verdict(String object, String email, EmailVerdict result) {}

    /**
     * A phone number.
     *
     * @param source omitted if null
     */
    private record Phone(
            String object,
            UUID id,
            String number,
            PhoneNumber.Type type,
            @JsonInclude(JsonInclude.Include.NON_NULL) PhoneNumber.@Nullable Source source) {}

    static EntryResponse of(ListedLead lead) {
        KnownLead known = lead.known();
        String address = Optional.ofNullable(known.email())
                .filter(email -> EmailAddress.parse(email).isPresent())
                .map(EmailAddress::bare)
                .orElse(null);
        return new EntryResponse(
                lead.id(),
                "lead_list_entry",
                address,
                uuid(lead.person()),
                known.linkedinUrl(),
                linkedin(known.linkedinUrl()),
                known.firstName(),
                known.lastName(),
                known.companyName(),
                known.companyDomain(),
                known.industry(),
                known.title(),
                verdict(address, lead.verdict()),
                lead.data().values(),
                lead.phones().stream().map(phone -> phone(lead, phone)).toList());
    }

    private static @Nullable Verdict verdict(@Nullable String address, @Nullable EmailVerdict verdict) {
        return address == null || verdict == null ? null : new Verdict("email_validation_result", address, verdict);
    }

    private static Phone phone(ListedLead lead, PhoneNumber phone) {
        String id = lead.id() + "\n" + phone.number();
        return new Phone(
                "phone_number",
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                phone.number(),
                phone.type(),
                phone.source());
    }

    private static @Nullable String linkedin(@Nullable String url) {
        return Optional.ofNullable(url)
                .flatMap(LinkedInUrl::parse)
                .map(LinkedInUrl::value)
                .orElse(null);
    }

    private static @Nullable UUID uuid(@Nullable PersonId person) {
        try {
            return person == null ? null : CanonicalUuid.parse(person.value());
        } catch (IllegalArgumentException opaque) {
            return null;
        }
    }
}
