package io.leadlist.wire.entities;

import io.leadlist.lead.Consent;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.Prospect;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person handed over as data (seed 003; spec/1, section 3). Both names are required; everything else may be missing
 * or null, arrays too, and an id that is null is none. {@code createdAt}, {@code updatedAt} and {@code deletedAt} are
 * the organization's own and ignored.
 */
final class ProspectDecoder {
    static final Decoder<Prospect> DECODER = Decoders.object(ProspectDecoder::read);

    private static final Decoder<List<String>> TEXTS = Decoders.list(Decoders.text());

    private ProspectDecoder() {}

    private static @Nullable Prospect read(Fields fields) {
        var id = fields.nullable("id", PersonJson.ID);
        PersonProfileBuilder profile = PersonProfile.builder()
                .firstName(fields.required("firstName", Decoders.filledText()).orNull())
                .lastName(fields.required("lastName", Decoders.filledText()).orNull())
                .jobTitle(text(fields, "jobTitle"))
                .city(text(fields, "city"))
                .postalCode(text(fields, "postalCode"))
                .country(text(fields, "country"))
                .linkedinUrl(text(fields, "linkedinUrl"))
                .emails(texts(fields, "emails"))
                .phones(texts(fields, "phones"))
                .companyId(text(fields, "companyId"))
                .seniority(text(fields, "seniority"))
                .departments(texts(fields, "departments"))
                .subDepartments(texts(fields, "subDepartments"))
                .functions(texts(fields, "functions"))
                .industry(text(fields, "industry"))
                .skills(texts(fields, "skills"))
                .birthDate(text(fields, "birthDate"))
                .languages(list(fields, "languages", HistoryDecoders.LANGUAGE))
                .educations(list(fields, "educations", HistoryDecoders.EDUCATION))
                .workExperiences(list(fields, "workExperiences", HistoryDecoders.WORK_EXPERIENCE))
                .externalIds(externalIds(fields))
                .consent(consent(fields));
        return fields.ifClean(() -> new Prospect(id.orNull(), profile.build()));
    }

    private static ExternalIds externalIds(Fields fields) {
        return new ExternalIds(
                text(fields, "baseProviderId"),
                text(fields, "bullhornId"),
                text(fields, "crmId"),
                text(fields, "leadOwnerId"));
    }

    private static @Nullable Consent consent(Fields fields) {
        String status = text(fields, "consentStatus");
        String source = text(fields, "consentSource");
        Instant updatedAt =
                fields.nullable("consentUpdatedAt", Decoders.instant()).orNull();
        return status == null && source == null && updatedAt == null ? null : new Consent(status, source, updatedAt);
    }

    static @Nullable String text(Fields fields, String name) {
        return fields.nullable(name, Decoders.text()).orNull();
    }

    private static List<String> texts(Fields fields, String name) {
        return fields.nullable(name, TEXTS).or(List.of());
    }

    private static <T> List<T> list(Fields fields, String name, Decoder<T> element) {
        return fields.nullable(name, Decoders.list(element)).or(List.of());
    }
}
