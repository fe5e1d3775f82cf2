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
    ACCOUNT_DOMAIN("account.domain", PLAIN, ValueForm.DOMAIN),
    ACCOUNT_LINKEDIN("account.linkedin", PLAIN, ValueForm.URL),
    ACCOUNT_URL("account.url", MATCHED, ValueForm.URL),
    ACCOUNT_NAME("account.name", MATCHED),
    ACCOUNT_SOCIAL_MEDIA_LINK("account.socialMediaLink", PLAIN, ValueForm.URL),
    ACCOUNT_PHONE_NUMBER("account.phoneNumber", PLAIN, ValueForm.PHONE),
    /**
     * The grammar also accepts {@code account.industry} (<a
     * href="{@docRoot}/docs/contract-decisions.md#33">decision 33</a>).
     */
    ACCOUNT_INDUSTRIES("account.industries", MATCHED),
    ACCOUNT_LOCATION("account.location", PLAIN),
    ACCOUNT_PRODUCT_AND_SERVICES("account.productAndServices", MATCHED),
    ACCOUNT_SOCIAL_MEDIA("account.socialMedia", PLAIN, Vocabularies.SOCIAL_MEDIA),
    ACCOUNT_TYPE("account.type", PLAIN, Vocabularies.COMPANY_TYPES),
    ACCOUNT_FOUNDED_YEAR("account.foundedYear", YEAR),
    ACCOUNT_EMPLOYEE_SIZE("account.employeeSize", RANGES),
    ACCOUNT_RETAIL_SIZE("account.retailSize", RANGES),
    ACCOUNT_REVENUE("account.revenue", RANGES),
    ACCOUNT_LANGUAGE("account.language", PLAIN, Vocabularies.LANGUAGES),
    /** The number of languages. */
    ACCOUNT_LANGUAGE_RANGE("account.language.range", BAND),
    ACCOUNT_KEYWORD("account.keyword", KEYWORD, Vocabularies.ACCOUNT_SOURCES),
    /** The grammar also accepts {@code account.technology}. */
    ACCOUNT_TECHNOLOGIES("account.technologies", MATCHED),
    ACCOUNT_NAICS("account.naics", PLAIN, ValueForm.CODE),
    ACCOUNT_GEO_LOCATION("account.geoLocation", GEO),
    ACCOUNT_FUNDING_TYPE("account.funding.type", CHOICE, Vocabularies.FUNDING_TYPES),
    ACCOUNT_FUNDING_TOTAL_AMOUNT("account.funding.totalAmount", BAND),
    ACCOUNT_FUNDING_LAST_AMOUNT("account.funding.lastAmount", BAND),
    /** The instant of the funding, in milliseconds since 1970. */
    ACCOUNT_FUNDING_DURATION("account.funding.duration", INSTANTS),
    ACCOUNT_METRIC_EMPLOYEE("account.metric.employee", HEADCOUNT, Vocabularies.FUNCTIONS),
    ACCOUNT_METRIC_GROWTH("account.metric.growth", GROWTH, Vocabularies.FUNCTIONS),
    ACCOUNT_EMPLOYEE_TITLE("account.employee.title", MATCHED),
    ACCOUNT_EMPLOYEE_SENIORITY("account.employee.seniority", PLAIN, Vocabularies.SENIORITIES),
    ACCOUNT_EMPLOYEE_DEPARTMENT_AND_FUNCTION("account.employee.departmentAndFunction", PLAIN),

    CONTACT_FULL_NAME("contact.fullName", MATCHED, ValueForm.NAME),
    CONTACT_LOCATION("contact.location", PLAIN),
    CONTACT_SENIORITY("contact.seniority", PLAIN, Vocabularies.SENIORITIES),
    CONTACT_DEPARTMENT_AND_FUNCTION("contact.departmentAndFunction", PLAIN),
    CONTACT_LATEST_TITLE("contact.experience.latest.title", MATCHED),
    CONTACT_CURRENT_TITLE("contact.experience.current.title", MATCHED),
    CONTACT_PREVIOUS_TITLE("contact.experience.previous.title", MATCHED),
    CONTACT_TENURE_IN_COMPANY("contact.experience.current.duration.currentCompany", TENURE),
    CONTACT_TENURE_IN_JOB("contact.experience.current.duration.currentJob", TENURE),
    CONTACT_TENURE_IN_ALL("contact.experience.current.duration.total", TENURE),
    CONTACT_LATEST_COMPANY("contact.company.latest", PLAIN, ValueForm.CODE),
    CONTACT_CURRENT_COMPANY("contact.company.current", PLAIN, ValueForm.CODE),
    CONTACT_PREVIOUS_COMPANY("contact.company.previous", PLAIN, ValueForm.CODE),
    CONTACT_SKILL("contact.skill", MATCHED),
    CONTACT_CERTIFICATION("contact.certification", MATCHED),
    CONTACT_LINKEDIN("contact.linkedin", PLAIN, ValueForm.URL),
    CONTACT_SOCIAL_MEDIA_LINK("contact.socialMediaLink", PLAIN, ValueForm.URL),
    CONTACT_LANGUAGE("contact.language", MATCHED, Vocabularies.LANGUAGES),
    /** The number of languages. */
    CONTACT_LANGUAGE_RANGE("contact.language.range", BAND),
    CONTACT_PROFILE_BADGE("contact.profileBadge", PLAIN, Vocabularies.PROFILE_BADGES),
    CONTACT_SOCIAL_MEDIA("contact.socialMedia", PLAIN, Vocabularies.SOCIAL_MEDIA),
    CONTACT_KEYWORD("contact.keyword", KEYWORD, Vocabularies.CONTACT_SOURCES),
    CONTACT_SCHOOL("contact.education.school", PLAIN, ValueForm.CODE),
    CONTACT_DEGREE("contact.education.degree", MATCHED),
    CONTACT_FIELD_OF_STUDY("contact.education.fieldOfStudy", MATCHED),
    CONTACT_EDUCATION_DATE("contact.education.date", EDUCATION),
    CONTACT_FOLLOWERS("contact.socialMediaFollower.linkedin.followers", RANGES),
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
     * Returns the fields that a search of this type can use. A search for companies can use all but the contact fields;
     * a search for people, all but the fields of a company's employees.
     */
    public static Set<SearchField> of(LeadType type) {
        return EnumSet.copyOf(type == LeadType.PERSON ? OF_PEOPLE : OF_COMPANIES);
    }

    /** Returns the keys that lead to the field in the filters of a search: {@code account}, {@code employeeSize}. */
    public List<String> path() {
        return path;
    }

    /** Returns the form of the field's filter. */
    public Envelope envelope() {
        return envelope;
    }

    /** Returns the values of the field; of a keyword field, its sections. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns whether the values are texts, which can be compared word by word. */
    public boolean isText() {
        return envelope == MATCHED || envelope == KEYWORD;
    }

    /** Returns these values in the normal form in which they are compared. */
    public Set<Term> normalForms(Collection<String> values) {
        return values.stream().map(this::normalForm).collect(Collectors.toSet());
    }

    /** Returns a value in the normal form in which it is compared. */
    public Term normalForm(String value) {
        return form.whole(value);
    }

    /** Returns a value as a text whose words are compared. */
    public SearchText text(String value) {
        return SearchText.of(form.worded(value));
    }

    /**
     * Returns a value in the canonical spelling of a filter. Values with the same spelling have the same normal form;
     * the spelling of a spelling is the same. The values of a closed vocabulary have the spelling of the vocabulary
     * instead.
     */
    public String spelling(String value) {
        return form.spelling(value);
    }

    /**
     * Returns whether a text can be compared in this field. It must have at most 255 characters, also in canonical
     * spelling, and a word if words are compared.
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
     * Returns the facet with the values of the field. Fields of employees use the facets that the employees have as
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
