package io.leadlist.imports;

import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.ValueCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data of a person to be found. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a title, company name or domain is not storable, blank,
 * or longer than {@value #MAX_TEXT} characters. It also throws if the URL is not that of a person.
 *
 * @param linkedinUrl the URL of a LinkedIn profile
 * @param email an e-mail address; the normal form is the first one if the text has several, see
 *     {@link Normalized#ofEmail}
 * @param title a job title
 * @param companyName the name of the company
 * @param companyDomain the domain of the company
 * @param data additional data, stored and returned unchanged
 */
public record RawLead(
        @Nullable Normalized<LinkedInUrl> linkedinUrl,
        @Nullable Normalized<EmailAddress> email,
        @Nullable String title,
        @Nullable String companyName,
        @Nullable String companyDomain,
        LeadData data) {
    /** The maximum number of characters of a title, a company name or a domain. */
    public static final int MAX_TEXT = 1_000;

    /**
     * Checks the components.
     *
     * @param linkedinUrl the URL of a LinkedIn profile
     * @param email an e-mail address
     * @param title a job title
     * @param companyName the name of the company
     * @param companyDomain the domain of the company
     * @param data additional data, stored and returned unchanged
     */
    public RawLead {
        if (linkedinUrl != null && !linkedinUrl.normalForm().isPerson()) {
            throw new IllegalArgumentException("linkedinUrl must be the URL of a person");
        }
        title = checked("title", title);
        companyName = checked("companyName", companyName);
        companyDomain = checked("companyDomain", companyDomain);
        Objects.requireNonNull(data, "data");
    }

    /**
     * {@return a lead with the URL of a LinkedIn profile}
     *
     * @param url the LinkedIn URL
     * @throws IllegalArgumentException if the text is not the LinkedIn URL of a person
     */
    public static RawLead ofLinkedIn(String url) {
        Normalized<LinkedInUrl> given = Normalized.parse(url, LinkedInUrl::parse)
                .orElseThrow(() -> new IllegalArgumentException("linkedinUrl must be a LinkedIn URL"));
        return new RawLead(given, null, null, null, null, LeadData.NONE);
    }

    /**
     * {@return a lead with an e-mail address}
     *
     * @param email the e-mail address
     * @throws IllegalArgumentException if the text is not an e-mail address
     */
    public static RawLead ofEmail(String email) {
        Normalized<EmailAddress> given = Normalized.ofEmail(email)
                .orElseThrow(() -> new IllegalArgumentException("email must be an e-mail address"));
        return new RawLead(null, given, null, null, null, LeadData.NONE);
    }

    /**
     * {@return a lead with a job title and a company: its name, its domain, or both}
     *
     * @param title the job title
     * @param companyName the name of the employer; may be null
     * @param companyDomain the domain of the employer; may be null
     * @throws IllegalArgumentException if a text is not storable, blank or too long
     */
    public static RawLead ofTitle(String title, @Nullable String companyName, @Nullable String companyDomain) {
        return new RawLead(null, null, title, companyName, companyDomain, LeadData.NONE);
    }

    /**
     * {@return this lead with additional data: maps, lists, texts, numbers, booleans and nulls}
     *
     * @param values the host's own values, by name
     * @throws IllegalArgumentException if the data is not allowed, see {@link LeadData}
     */
    public RawLead withData(Map<String, @Nullable Object> values) {
        return new RawLead(linkedinUrl, email, title, companyName, companyDomain, new LeadData(values));
    }

    /** {@return the identity keys, the strongest first} A lead with only a title has none. */
    public List<IdentityKey> identityKeys() {
        List<IdentityKey> keys = new ArrayList<>(2);
        if (linkedinUrl != null) {
            keys.add(new IdentityKey(
                    IdentityRule.LINKEDIN_URL, linkedinUrl.normalForm().value()));
        }
        if (email != null) {
            ValueCell.ofEmails(email.text()).values().stream()
                    .limit(PersonProfile.MAX_EMAIL_KEYS)
                    .forEach(address -> keys.add(new IdentityKey(IdentityRule.EMAIL, address.value())));
        }
        return keys;
    }

    /**
     * {@return the keys that identify the person under a policy, the strongest first}
     *
     * @param policy the policy that says which values identify a person
     */
    public List<IdentityKey> identityKeys(IdentityPolicy policy) {
        return identityKeys().stream().filter(policy::identifies).toList();
    }

    /**
     * {@return the fields that this lead lacks for a kind, named as in the lead-lists API (<a
     * href="{@docRoot}/docs/contract-decisions.md#39">decision 39</a>); none if it is complete}
     *
     * @param kind the kind whose required fields are checked
     */
    public List<String> missingFor(InputKind kind) {
        return switch (kind) {
            case LINKEDIN -> linkedinUrl == null ? List.of("linkedin_url") : List.of();
            case EMAIL -> email == null ? List.of("email") : List.of();
            case TITLE_AND_COMPANY -> missingOfTitle();
        };
    }

    private List<String> missingOfTitle() {
        boolean hasCompany = companyName != null || companyDomain != null;
        if (title == null) {
            return hasCompany ? List.of("title") : List.of("title", "company_name");
        }
        return hasCompany ? List.of() : List.of("company_name");
    }

    private static @Nullable String checked(String field, @Nullable String text) {
        return text == null ? null : StorableText.requireNotBlank(field, text, MAX_TEXT);
    }
}
