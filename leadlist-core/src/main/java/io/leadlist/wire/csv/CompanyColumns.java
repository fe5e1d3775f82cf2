package io.leadlist.wire.csv;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is exported of a company, in the order of its JSON. */
final class CompanyColumns {
    static final List<Column<Company>> ALL = List.of(
            text("name", CompanyProfile::name),
            text("legalName", CompanyProfile::legalName),
            text("description", CompanyProfile::description),
            text("summary", CompanyProfile::summary),
            text("domain", CompanyProfile::domain),
            text("industry", CompanyProfile::industry),
            text("headcount", CompanyProfile::headcount),
            text("revenue", CompanyProfile::revenue),
            text("foundedYear", profile -> Objects.toString(profile.foundedYear(), null)),
            text("linkedinUrl", CompanyProfile::linkedinUrl),
            text("websiteUrl", CompanyProfile::websiteUrl),
            text("logoUrl", CompanyProfile::logoUrl),
            text("city", CompanyProfile::city),
            text("country", CompanyProfile::country),
            text("postalCode", CompanyProfile::postalCode),
            Column.texts("phones", company -> company.profile().phones()),
            text("baseProviderId", profile -> profile.externalIds().baseProviderId()),
            text("bullhornId", profile -> profile.externalIds().bullhornId()),
            text("crmId", profile -> profile.externalIds().crmId()),
            text("leadOwnerId", profile -> profile.externalIds().leadOwnerId()));

    private CompanyColumns() {}

    private static Column<Company> text(String name, Function<CompanyProfile, @Nullable String> value) {
        return new Column<>(name, company -> value.apply(company.profile()));
    }
}
