package io.leadlist.internal.lists;

import io.leadlist.internal.write.Fingerprint;
import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;

/** Fingerprints of people that are added by data. A test fails if a field of the profile is missing here. */
final class ProspectContent {
    private ProspectContent() {}

    static void add(Fingerprint content, Prospect prospect) {
        PersonId id = prospect.id();
        PersonProfile profile = prospect.profile();
        if (prospect.mustBeKnown()) {
            content.add("mustBeKnown", true);
        }
        content.add("id", id == null ? null : id.value())
                .add("firstName", profile.firstName())
                .add("lastName", profile.lastName())
                .add("jobTitle", profile.jobTitle())
                .add("city", profile.city())
                .add("postalCode", profile.postalCode())
                .add("country", profile.country())
                .add("linkedinUrl", profile.linkedinUrl())
                .addTexts("emails", profile.emails())
                .addTexts("phones", profile.phones())
                .add("companyId", profile.companyId())
                .add("seniority", profile.seniority())
                .addTexts("departments", profile.departments())
                .addTexts("subDepartments", profile.subDepartments())
                .addTexts("functions", profile.functions())
                .add("industry", profile.industry())
                .addTexts("skills", profile.skills())
                .add("birthDate", profile.birthDate())
                .addEach("languages", profile.languages(), ProspectContent::add)
                .addEach("educations", profile.educations(), ProspectContent::add)
                .addEach("workExperiences", profile.workExperiences(), ProspectContent::add)
                .add("externalIds", profile.externalIds(), ProspectContent::add)
                .add("consent", profile.consent(), ProspectContent::add);
    }

    private static void add(Fingerprint content, SpokenLanguage language) {
        content.add("language", language.language()).add("level", language.level());
    }

    private static void add(Fingerprint content, Education education) {
        content.add("institution", education.institution(), ProspectContent::add)
                .add("degreeName", education.degreeName())
                .add("fieldOfStudy", education.fieldOfStudy())
                .add("grade", education.grade())
                .add("start", education.start())
                .add("end", education.end());
    }

    private static void add(Fingerprint content, WorkExperience experience) {
        content.add("company", experience.company(), ProspectContent::add)
                .add("jobTitle", experience.jobTitle())
                .add("description", experience.description())
                .add("start", experience.start())
                .add("end", experience.end());
    }

    private static void add(Fingerprint content, Institution institution) {
        content.add("id", institution.id())
                .add("name", institution.name())
                .add("logoUrl", institution.logoUrl())
                .add("linkedinUrl", institution.linkedinUrl());
    }

    private static void add(Fingerprint content, ExternalIds ids) {
        content.add("baseProviderId", ids.baseProviderId())
                .add("bullhornId", ids.bullhornId())
                .add("crmId", ids.crmId())
                .add("leadOwnerId", ids.leadOwnerId());
    }

    private static void add(Fingerprint content, Consent consent) {
        content.add("status", consent.status()).add("source", consent.source()).add("updatedAt", consent.updatedAt());
    }
}
