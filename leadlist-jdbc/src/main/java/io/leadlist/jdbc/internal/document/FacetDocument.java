package io.leadlist.jdbc.internal.document;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.WorkExperience;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of the document of a person or of a company by which members are counted. */
public record FacetDocument(
        @Nullable String seniority,
        @Nullable List<String> departments,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String companyId,
        @Nullable List<WorkExperience> workExperiences) {
    /** The properties of the part. */
    public static final List<String> PROPERTIES =
            List.of("seniority", "departments", "industry", "country", "companyId", "workExperiences");

    /** Reads the part from a whole document, or from one that has only these properties. */
    public static FacetDocument read(String document) {
        return Documents.read(document, FacetDocument.class);
    }

    /** Returns the profile of a person with these values only. */
    public PersonProfile person() {
        return PersonProfile.builder()
                .seniority(seniority)
                .departments(Objects.requireNonNullElse(departments, List.of()))
                .industry(industry)
                .country(country)
                .companyId(companyId)
                .workExperiences(Objects.requireNonNullElse(workExperiences, List.of()))
                .build();
    }

    /** Returns the profile of a company with these values only. */
    public CompanyProfile company() {
        return CompanyProfile.builder().industry(industry).country(country).build();
    }
}
