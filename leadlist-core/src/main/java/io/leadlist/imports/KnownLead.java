package io.leadlist.imports;

import io.leadlist.lead.Company;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.ValueCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The known data of a lead. It is the data of the raw lead, completed by the records of the person and of the employer.
 * A component is null if it is unknown. Immutable and thread-safe.
 *
 * @param email the e-mail address; the first one if the lead or the record has several in one text
 * @param linkedinUrl the URL of the LinkedIn profile
 * @param companyDomain the domain of the company
 * @param industry the industry of the company, or of the person if the former is unknown
 */
public record KnownLead(
        @Nullable String email,
        @Nullable String linkedinUrl,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable String companyName,
        @Nullable String companyDomain,
        @Nullable String industry) {

    /** No data. */
    public static final KnownLead NOTHING = new KnownLead(null, null, null, null, null, null, null, null);

    /**
     * {@return the data of a raw lead}
     *
     * @param lead the raw lead
     */
    public static KnownLead of(RawLead lead) {
        return new KnownLead(
                lead.email() == null ? null : firstAddress(lead.email().text()),
                lead.linkedinUrl() == null ? null : lead.linkedinUrl().text(),
                null,
                null,
                lead.title(),
                lead.companyName(),
                lead.companyDomain(),
                null);
    }

    /**
     * {@return the data of a person's record and of the employer's}
     *
     * @param person the record of the person
     * @param employer the record of the person's employer; may be null
     */
    public static KnownLead of(Person person, @Nullable Company employer) {
        PersonProfile profile = person.profile();
        return new KnownLead(
                profile.emails().stream()
                        .findFirst()
                        .map(KnownLead::firstAddress)
                        .orElse(null),
                profile.linkedinUrl(),
                profile.firstName(),
                profile.lastName(),
                profile.jobTitle(),
                employer == null
                        ? profile.currentCompanyName().orElse(null)
                        : employer.profile().name(),
                employer == null ? null : employer.profile().domain(),
                employer == null || employer.profile().industry() == null
                        ? profile.industry()
                        : employer.profile().industry());
    }

    /**
     * {@return this data, completed by other data where a value is missing}
     *
     * @param other the values to use where these are missing
     */
    public KnownLead or(KnownLead other) {
        return new KnownLead(
                or(email, other.email),
                or(linkedinUrl, other.linkedinUrl),
                or(firstName, other.firstName),
                or(lastName, other.lastName),
                or(title, other.title),
                or(companyName, other.companyName),
                or(companyDomain, other.companyDomain),
                or(industry, other.industry));
    }

    /** Returns the first address of a text with several addresses; returns any other text unchanged. */
    private static String firstAddress(String text) {
        List<EmailAddress> addresses = ValueCell.ofEmails(text).values();
        return addresses.size() > 1 ? addresses.get(0).value() : text;
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
