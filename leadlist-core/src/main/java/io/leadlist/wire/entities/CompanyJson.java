package io.leadlist.wire.entities;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.wire.json.JsonWriter;

/**
 * A company in an answer, in the order of seed 004's example. What is not known is left out, and so are empty arrays.
 */
final class CompanyJson {
    private CompanyJson() {}

    /** Writes all members but the id. */
    static void write(JsonWriter json, CompanyProfile profile) {
        json.text("name", profile.name());
        json.text("legalName", profile.legalName());
        json.text("description", profile.description());
        json.text("summary", profile.summary());
        json.text("domain", profile.domain());
        json.text("industry", profile.industry());
        json.text("headcount", profile.headcount());
        json.text("revenue", profile.revenue());
        json.number("foundedYear", profile.foundedYear());
        json.text("linkedinUrl", profile.linkedinUrl());
        json.text("websiteUrl", profile.websiteUrl());
        json.text("logoUrl", profile.logoUrl());
        json.text("city", profile.city());
        json.text("country", profile.country());
        json.text("postalCode", profile.postalCode());
        json.filledTexts("phones", profile.phones());
        PersonJson.write(json, profile.externalIds());
    }
}
