package io.leadlist.wire.leadlists;

import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.ListedLead;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.lead.CanonicalUuid;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonId;
import io.leadlist.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list in an answer (seed 002). What is not known is null (reading 42); phone numbers are left out if
 * there are none.
 *
 * <p>The document's formats hold: an address that is none, and the id of a person that is no UUID (reading 2), both of
 * which only the entities API takes, are null here.
 */
final class EntryJson {
    private EntryJson() {}

    static void write(JsonWriter json, ListedLead lead) {
        KnownLead known = lead.known();
        String email = known.email();
        String address = email != null && EmailAddress.parse(email).isPresent() ? email : null;
        json.text("id", lead.id().toString());
        json.text("object", "lead_list_entry");
        json.textOrNull("email", address);
        json.textOrNull("person_id", uuid(lead.person()));
        json.textOrNull("linkedin_url", known.linkedinUrl());
        json.textOrNull("linkedin", linkedin(known.linkedinUrl()));
        json.textOrNull("first_name", known.firstName());
        json.textOrNull("last_name", known.lastName());
        json.textOrNull("company_name", known.companyName());
        json.textOrNull("company_domain", known.companyDomain());
        json.textOrNull("industry", known.industry());
        json.textOrNull("title", known.title());
        writeVerdict(json, address, lead.verdict());
        json.tree("data", lead.data().values());
        json.filledArray("phone_numbers", lead.phones(), phone -> write(json, lead, phone));
    }

    private static void writeVerdict(JsonWriter json, @Nullable String address, @Nullable EmailVerdict verdict) {
        if (address == null || verdict == null) {
            json.textOrNull("email_validation_result", null);
            return;
        }
        json.object("email_validation_result", () -> {
            json.text("object", "email_validation_result");
            json.text("email", address);
            json.text("result", name(verdict));
        });
    }

    private static void write(JsonWriter json, ListedLead lead, PhoneNumber phone) {
        String id = lead.id() + "\n" + phone.number();
        json.text("object", "phone_number");
        json.text(
                "id",
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
        json.text("number", phone.number());
        json.text("type", name(phone.type()));
        json.text(
                "source",
                Optional.ofNullable(phone.source()).map(EntryJson::name).orElse(null));
    }

    private static @Nullable String linkedin(@Nullable String url) {
        return Optional.ofNullable(url)
                .flatMap(LinkedInUrl::parse)
                .map(LinkedInUrl::value)
                .orElse(null);
    }

    private static @Nullable String uuid(@Nullable PersonId person) {
        try {
            return person == null ? null : CanonicalUuid.parse(person.value()).toString();
        } catch (IllegalArgumentException opaque) {
            return null;
        }
    }

    private static String name(EmailVerdict verdict) {
        return switch (verdict) {
            case DELIVERABLE -> "deliverable";
            case RISKY -> "risky";
            case UNDELIVERABLE -> "undeliverable";
            case UNKNOWN -> "unknown";
        };
    }

    private static String name(PhoneNumber.Type type) {
        return switch (type) {
            case MOBILE -> "mobile";
            case OFFICE -> "office";
            case PHONE -> "phone";
            case LANDLINE -> "landline";
            case VOIP -> "voip";
            case DIRECT -> "direct";
        };
    }

    private static String name(PhoneNumber.Source source) {
        return switch (source) {
            case AMPLEMARKET -> "amplemarket";
            case CRM -> "crm";
            case USER_UPLOADED -> "user_uploaded";
        };
    }
}
