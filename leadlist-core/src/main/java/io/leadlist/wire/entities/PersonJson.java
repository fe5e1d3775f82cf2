package io.leadlist.wire.entities;

import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import io.leadlist.wire.json.JsonWriter;
import io.leadlist.wire.json.WireDates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in an answer (spec/1, section 3), in the order of seed 003's request. What is not known is left out, and so
 * are empty arrays.
 */
final class PersonJson {
    private PersonJson() {}

    /** Writes all members but the id. */
    static void write(JsonWriter json, Person person) {
        json.text("createdAt", date(person.createdAt()));
        json.text("updatedAt", date(person.updatedAt()));
        write(json, person.profile());
        json.text("deletedAt", date(person.deletedAt()));
    }

    /** Writes what is known of a person. */
    static void write(JsonWriter json, PersonProfile profile) {
        writeContact(json, profile);
        writeWork(json, profile);
        json.filledArray("languages", profile.languages(), language -> write(json, language));
        json.filledArray("educations", profile.educations(), education -> write(json, education));
        json.filledArray("workExperiences", profile.workExperiences(), work -> write(json, work));
        write(json, profile.externalIds());
        Consent consent = profile.consent();
        if (consent != null) {
            json.text("consentStatus", consent.status());
            json.text("consentSource", consent.source());
            json.text("consentUpdatedAt", date(consent.updatedAt()));
        }
    }

    private static void writeContact(JsonWriter json, PersonProfile profile) {
        json.text("firstName", profile.firstName());
        json.text("lastName", profile.lastName());
        json.text("jobTitle", profile.jobTitle());
        json.text("city", profile.city());
        json.text("postalCode", profile.postalCode());
        json.text("country", profile.country());
        json.text("linkedinUrl", profile.linkedinUrl());
        json.filledTexts("emails", profile.emails());
        json.filledTexts("phones", profile.phones());
    }

    private static void writeWork(JsonWriter json, PersonProfile profile) {
        json.text("companyId", profile.companyId());
        json.text("seniority", profile.seniority());
        json.filledTexts("departments", profile.departments());
        json.filledTexts("subDepartments", profile.subDepartments());
        json.filledTexts("functions", profile.functions());
        json.text("industry", profile.industry());
        json.filledTexts("skills", profile.skills());
        json.text("birthDate", profile.birthDate());
    }

    private static void write(JsonWriter json, SpokenLanguage language) {
        json.text("language", language.language());
        json.text("level", language.level());
    }

    private static void write(JsonWriter json, Education education) {
        write(json, "institution", education.institution());
        json.text("degreeName", education.degreeName());
        json.text("fieldOfStudy", education.fieldOfStudy());
        json.text("grade", education.grade());
        writeDates(json, education.start(), education.end());
    }

    private static void write(JsonWriter json, WorkExperience work) {
        write(json, "company", work.company());
        json.text("jobTitle", work.jobTitle());
        json.text("description", work.description());
        writeDates(json, work.start(), work.end());
    }

    private static void write(JsonWriter json, String name, @Nullable Institution institution) {
        if (institution != null) {
            json.object(name, () -> {
                json.text("id", institution.id());
                json.text("name", institution.name());
                json.text("logoUrl", institution.logoUrl());
                json.text("linkedinUrl", institution.linkedinUrl());
            });
        }
    }

    private static void writeDates(JsonWriter json, @Nullable String start, @Nullable String end) {
        if (start != null || end != null) {
            json.object("dates", () -> {
                json.text("start", start);
                json.text("end", end);
            });
        }
    }

    /** Writes the ids of a record in other systems. */
    static void write(JsonWriter json, ExternalIds ids) {
        json.text("baseProviderId", ids.baseProviderId());
        json.text("bullhornId", ids.bullhornId());
        json.text("crmId", ids.crmId());
        json.text("leadOwnerId", ids.leadOwnerId());
    }

    private static @Nullable String date(@Nullable Instant instant) {
        return instant == null ? null : WireDates.format(instant);
    }
}
