package io.leadlist.search.facet;

import static io.leadlist.search.facet.SearchField.Envelope.BAND;
import static io.leadlist.search.facet.SearchField.Envelope.CHOICE;
import static io.leadlist.search.facet.SearchField.Envelope.EDUCATION;
import static io.leadlist.search.facet.SearchField.Envelope.GEO;
import static io.leadlist.search.facet.SearchField.Envelope.GROWTH;
import static io.leadlist.search.facet.SearchField.Envelope.HEADCOUNT;
import static io.leadlist.search.facet.SearchField.Envelope.INSTANTS;
import static io.leadlist.search.facet.SearchField.Envelope.KEYWORD;
import static io.leadlist.search.facet.SearchField.Envelope.MATCHED;
import static io.leadlist.search.facet.SearchField.Envelope.PLAIN;
import static io.leadlist.search.facet.SearchField.Envelope.RANGES;
import static io.leadlist.search.facet.SearchField.Envelope.TENURE;
import static io.leadlist.search.facet.SearchField.Envelope.YEAR;

import io.leadlist.lead.LeadType;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The searchable fields: the leaf paths of the search grammar, in its order. Account fields are about a company; in a
 * search for people, about the present company of each person. Contact fields are about a person.
 */
@SuppressWarnings("ImmutableEnumChecker") // what the constants hold is immutable, only not annotated so
public enum SearchField {
    /** The value {@code account.domain}. */
    ACCOUNT_DOMAIN("account.domain", PLAIN, ValueForm.DOMAIN),
    /** The value {@code account.linkedin}. */
    ACCOUNT_LINKEDIN("account.linkedin", PLAIN, ValueForm.URL),
    /** The value {@code account.url}. */
    ACCOUNT_URL("account.url", MATCHED, ValueForm.URL),
    /** The value {@code account.name}. */
    ACCOUNT_NAME("account.name", MATCHED),
    /** The value {@code account.socialMediaLink}. */
    ACCOUNT_SOCIAL_MEDIA_LINK("account.socialMediaLink", PLAIN, ValueForm.URL),
    /** The value {@code account.phoneNumber}. */
    ACCOUNT_PHONE_NUMBER("account.phoneNumber", PLAIN, ValueForm.PHONE),
    /**
     * The grammar also accepts {@code account.industry} (<a
     * href="{@docRoot}/docs/contract-decisions.md#33">decision 33</a>).
     */
    ACCOUNT_INDUSTRIES("account.industries", MATCHED),
    /** The value {@code account.location}. */
    ACCOUNT_LOCATION("account.location", PLAIN),
    /** The value {@code account.productAndServices}. */
    ACCOUNT_PRODUCT_AND_SERVICES("account.productAndServices", MATCHED),
    /** The value {@code account.socialMedia}. */
    ACCOUNT_SOCIAL_MEDIA("account.socialMedia", PLAIN, Vocabularies.SOCIAL_MEDIA),
    /** The value {@code account.type}. */
    ACCOUNT_TYPE("account.type", PLAIN, Vocabularies.COMPANY_TYPES),
    /** The value {@code account.foundedYear}. */
    ACCOUNT_FOUNDED_YEAR("account.foundedYear", YEAR),
    /** The value {@code account.employeeSize}. */
    ACCOUNT_EMPLOYEE_SIZE("account.employeeSize", RANGES),
    /** The value {@code account.retailSize}. */
    ACCOUNT_RETAIL_SIZE("account.retailSize", RANGES),
    /** The value {@code account.revenue}. */
    ACCOUNT_REVENUE("account.revenue", RANGES),
    /** The value {@code account.language}. */
    ACCOUNT_LANGUAGE("account.language", PLAIN, Vocabularies.LANGUAGES),
    /** The number of languages. */
    ACCOUNT_LANGUAGE_RANGE("account.language.range", BAND),
    /** The value {@code account.keyword}. */
    ACCOUNT_KEYWORD("account.keyword", KEYWORD, Vocabularies.ACCOUNT_SOURCES),
    /** The grammar also accepts {@code account.technology}. */
    ACCOUNT_TECHNOLOGIES("account.technologies", MATCHED),
    /** The value {@code account.naics}. */
    ACCOUNT_NAICS("account.naics", PLAIN, ValueForm.CODE),
    /** The value {@code account.geoLocation}. */
    ACCOUNT_GEO_LOCATION("account.geoLocation", GEO),
    /** The value {@code account.funding.type}. */
    ACCOUNT_FUNDING_TYPE("account.funding.type", CHOICE, Vocabularies.FUNDING_TYPES),
    /** The value {@code account.funding.totalAmount}. */
    ACCOUNT_FUNDING_TOTAL_AMOUNT("account.funding.totalAmount", BAND),
    /** The value {@code account.funding.lastAmount}. */
    ACCOUNT_FUNDING_LAST_AMOUNT("account.funding.lastAmount", BAND),
    /** The instant of the funding, in milliseconds since 1970. */
    ACCOUNT_FUNDING_DURATION("account.funding.duration", INSTANTS),
    /** The value {@code account.metric.employee}. */
    ACCOUNT_METRIC_EMPLOYEE("account.metric.employee", HEADCOUNT, Vocabularies.FUNCTIONS),
    /** The value {@code account.metric.growth}. */
    ACCOUNT_METRIC_GROWTH("account.metric.growth", GROWTH, Vocabularies.FUNCTIONS),
    /** The value {@code account.employee.title}. */
    ACCOUNT_EMPLOYEE_TITLE("account.employee.title", MATCHED),
    /** The value {@code account.employee.seniority}. */
    ACCOUNT_EMPLOYEE_SENIORITY("account.employee.seniority", PLAIN, Vocabularies.SENIORITIES),
    /** The value {@code account.employee.departmentAndFunction}. */
    ACCOUNT_EMPLOYEE_DEPARTMENT_AND_FUNCTION("account.employee.departmentAndFunction", PLAIN),

    /** The value {@code contact.fullName}. */
    CONTACT_FULL_NAME("contact.fullName", MATCHED, ValueForm.NAME),
    /** The value {@code contact.location}. */
    CONTACT_LOCATION("contact.location", PLAIN),
    /** The value {@code contact.seniority}. */
    CONTACT_SENIORITY("contact.seniority", PLAIN, Vocabularies.SENIORITIES),
    /** The value {@code contact.departmentAndFunction}. */
    CONTACT_DEPARTMENT_AND_FUNCTION("contact.departmentAndFunction", PLAIN),
    /** The value {@code contact.experience.latest.title}. */
    CONTACT_LATEST_TITLE("contact.experience.latest.title", MATCHED),
    /** The value {@code contact.experience.current.title}. */
    CONTACT_CURRENT_TITLE("contact.experience.current.title", MATCHED),
    /** The value {@code contact.experience.previous.title}. */
    CONTACT_PREVIOUS_TITLE("contact.experience.previous.title", MATCHED),
    /** The value {@code contact.experience.current.duration.currentCompany}. */
    CONTACT_TENURE_IN_COMPANY("contact.experience.current.duration.currentCompany", TENURE),
    /** The value {@code contact.experience.current.duration.currentJob}. */
    CONTACT_TENURE_IN_JOB("contact.experience.current.duration.currentJob", TENURE),
    /** The value {@code contact.experience.current.duration.total}. */
    CONTACT_TENURE_IN_ALL("contact.experience.current.duration.total", TENURE),
    /** The value {@code contact.company.latest}. */
    CONTACT_LATEST_COMPANY("contact.company.latest", PLAIN, ValueForm.CODE),
    /** The value {@code contact.company.current}. */
    CONTACT_CURRENT_COMPANY("contact.company.current", PLAIN, ValueForm.CODE),
    /** The value {@code contact.company.previous}. */
    CONTACT_PREVIOUS_COMPANY("contact.company.previous", PLAIN, ValueForm.CODE),
    /** The value {@code contact.skill}. */
    CONTACT_SKILL("contact.skill", MATCHED),
    /** The value {@code contact.certification}. */
    CONTACT_CERTIFICATION("contact.certification", MATCHED),
    /** The value {@code contact.linkedin}. */
    CONTACT_LINKEDIN("contact.linkedin", PLAIN, ValueForm.URL),
    /** The value {@code contact.socialMediaLink}. */
    CONTACT_SOCIAL_MEDIA_LINK("contact.socialMediaLink", PLAIN, ValueForm.URL),
    /** The value {@code contact.language}. */
    CONTACT_LANGUAGE("contact.language", MATCHED, Vocabularies.LANGUAGES),
    /** The number of languages. */
    CONTACT_LANGUAGE_RANGE("contact.language.range", BAND),
    /** The value {@code contact.profileBadge}. */
    CONTACT_PROFILE_BADGE("contact.profileBadge", PLAIN, Vocabularies.PROFILE_BADGES),
    /** The value {@code contact.socialMedia}. */
    CONTACT_SOCIAL_MEDIA("contact.socialMedia", PLAIN, Vocabularies.SOCIAL_MEDIA),
    /** The value {@code contact.keyword}. */
    CONTACT_KEYWORD("contact.keyword", KEYWORD, Vocabularies.CONTACT_SOURCES),
    /** The value {@code contact.education.school}. */
    CONTACT_SCHOOL("contact.education.school", PLAIN, ValueForm.CODE),
    /** The value {@code contact.education.degree}. */
    CONTACT_DEGREE("contact.education.degree", MATCHED),
    /** The value {@code contact.education.fieldOfStudy}. */
    CONTACT_FIELD_OF_STUDY("contact.education.fieldOfStudy", MATCHED),
    /** The value {@code contact.education.date}. */
    CONTACT_EDUCATION_DATE("contact.education.date", EDUCATION),
    /** The value {@code contact.socialMediaFollower.linkedin.followers}. */
    CONTACT_FOLLOWERS("contact.socialMediaFollower.linkedin.followers", RANGES),
    /** The value {@code contact.socialMediaFollower.linkedin.connections}. */
    CONTACT_CONNECTIONS("contact.socialMediaFollower.linkedin.connections", RANGES);

    /** The form of the filter of a field. */
    public enum Envelope {
        /** Exact values: {@code TermFilter}. */
        PLAIN,
        /** Free text: {@code TextFilter}. */
        MATCHED,
        /** Free text in selected sections: {@code KeywordFilter}. */
        KEYWORD,
        /** Several bands of numbers: {@code RangeFilter}. */
        RANGES,
        /** One band of years: {@code RangeFilter}. */
        YEAR,
        /** One band of numbers: {@code BandFilter}. */
        BAND,
        /** One band of instants: {@code BandFilter} in milliseconds. */
        INSTANTS,
        /** One of several values: {@code TermFilter} with only {@code any.include}. */
        CHOICE,
        /** Within a distance: {@code GeoFilter}. */
        GEO,
        /** Headcounts of departments: {@code MetricFilter}. */
        HEADCOUNT,
        /** Growth of departments in percent: {@code MetricFilter} with time frames. */
        GROWTH,
        /** Years of education: {@code EducationFilter}. */
        EDUCATION,
        /** Months of tenure: {@code TenureFilter}. */
        TENURE
    }

    private static final Set<SearchField> OF_PEOPLE = Arrays.stream(values())
            .filter(field -> field.facet().owner() != FacetOwner.EMPLOYEE)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SearchField.class)));
    private static final Set<SearchField> OF_COMPANIES = Arrays.stream(values())
            .filter(field -> field.facet().owner() != FacetOwner.PERSON)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SearchField.class)));

    private final List<String> path;
    private final Facet facet;
    private final Envelope envelope;
    private final Vocabulary vocabulary;
    private final ValueForm form;

    SearchField(String path, Envelope envelope) {
        this(path, envelope, Vocabulary.OPEN, ValueForm.TEXT);
    }

    SearchField(String path, Envelope envelope, ValueForm form) {
        this(path, envelope, Vocabulary.OPEN, form);
    }

    SearchField(String path, Envelope envelope, Vocabulary vocabulary) {
        this(path, envelope, vocabulary, ValueForm.TEXT);
    }

    SearchField(String path, Envelope envelope, Vocabulary vocabulary, ValueForm form) {
        this.path = List.of(path.split("\\.", -1));
        this.facet = new Facet(path.startsWith("account.") ? FacetOwner.COMPANY : FacetOwner.PERSON, path);
        this.envelope = envelope;
        this.vocabulary = vocabulary;
        this.form = form;
    }

    /**
     * {@return the fields that a search of this type can use} A search for companies can use all but the contact
     * fields; a search for people, all but the fields of a company's employees.
     *
     * @param type the type of the leads that are searched
     */
    public static Set<SearchField> of(LeadType type) {
        return EnumSet.copyOf(type == LeadType.PERSON ? OF_PEOPLE : OF_COMPANIES);
    }

    /** {@return the keys that lead to the field in the filters of a search: {@code account}, {@code employeeSize}} */
    public List<String> path() {
        return path;
    }

    /** {@return the form of the field's filter} */
    public Envelope envelope() {
        return envelope;
    }

    /** {@return the values of the field; of a keyword field, its sections} */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** {@return whether the values are texts, which can be compared word by word} */
    public boolean isText() {
        return envelope == MATCHED || envelope == KEYWORD;
    }

    /**
     * {@return these values in the normal form in which they are compared}
     *
     * @param values values of this field, as they were written
     */
    public Set<Term> normalForms(Collection<String> values) {
        return values.stream().map(this::normalForm).collect(Collectors.toSet());
    }

    /**
     * {@return a value in the normal form in which it is compared}
     *
     * @param value a value of this field, as it was written
     */
    public Term normalForm(String value) {
        return form.whole(value);
    }

    /**
     * {@return a value as a text whose words are compared}
     *
     * @param value a value of this field, as it was written
     */
    public SearchText text(String value) {
        return SearchText.of(form.worded(value));
    }

    /**
     * {@return a value in the canonical spelling of a filter} Values with the same spelling have the same normal form;
     * the spelling of a spelling is the same. The values of a closed vocabulary have the spelling of the vocabulary
     * instead.
     *
     * @param value a value of this field, as it was written
     */
    public String spelling(String value) {
        return form.spelling(value);
    }

    /**
     * {@return whether a text can be compared in this field} It must have at most 255 characters, also in canonical
     * spelling, and a word if words are compared.
     *
     * @param value a value of this field, as it was written
     */
    public boolean isComparable(String value) {
        int most = StorableText.MAX_KEY_LENGTH;
        if (value.length() > most || spelling(value).length() > most) {
            return false;
        }
        return normalForm(value).isKey()
                && !(isText() && SearchText.wordsOf(form.worded(value)).isEmpty());
    }

    /**
     * {@return the facet with the values of the field} Fields of employees use the facets that the employees have as
     * people.
     */
    public Facet facet() {
        return switch (this) {
            case ACCOUNT_EMPLOYEE_TITLE -> CONTACT_CURRENT_TITLE.ofEmployee();
            case ACCOUNT_EMPLOYEE_SENIORITY -> CONTACT_SENIORITY.ofEmployee();
            case ACCOUNT_EMPLOYEE_DEPARTMENT_AND_FUNCTION -> CONTACT_DEPARTMENT_AND_FUNCTION.ofEmployee();
            default -> facet;
        };
    }

    private Facet ofEmployee() {
        return new Facet(FacetOwner.EMPLOYEE, facet.name());
    }

    /** Returns the path, such as {@code account.employeeSize}. */
    @Override
    public String toString() {
        return facet.name();
    }
}
