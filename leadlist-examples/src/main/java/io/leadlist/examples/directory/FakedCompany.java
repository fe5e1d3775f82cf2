package io.leadlist.examples.directory;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Institution;
import java.util.Locale;

/** A company that does not exist. */
record FakedCompany(
        CompanyId id,
        String name,
        Industry industry,
        CompanySize size,
        Place place,
        int foundedYear,
        String motto,
        String phone) {
    private static final int GARAGES_FROM = 1990;

    /** Returns the company's domain. */
    String domain() {
        return slug() + ".example";
    }

    /** Whether the founders may still run the company. */
    boolean isFoundersOwn() {
        return size.compareTo(CompanySize.UP_TO_200) <= 0 && foundedYear >= GARAGES_FROM;
    }

    /** Returns the company's record in the directory. */
    Company directoryRecord() {
        return Company.of(
                id,
                CompanyProfile.named(name)
                        .description("%s is a made-up company in %s. %s.".formatted(name, place.city, motto))
                        .domain(domain())
                        .industry(industry.wireName)
                        .headcount(size.headcount)
                        .revenue(size.revenue)
                        .foundedYear(foundedYear)
                        .city(place.city)
                        .country(place.country)
                        .linkedinUrl(linkedinUrl())
                        .websiteUrl("https://www." + domain())
                        .phones(phone)
                        .build());
    }

    /** Returns the company as a work experience names it. */
    Institution asInstitution() {
        return new Institution(id.value(), name, null, linkedinUrl());
    }

    private String linkedinUrl() {
        return "https://www.linkedin.com/company/" + slug() + "-sample";
    }

    private String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
