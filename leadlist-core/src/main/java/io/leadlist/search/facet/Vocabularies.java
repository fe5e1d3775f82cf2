package io.leadlist.search.facet;

import io.leadlist.lead.Seniority;
import java.util.Arrays;

/** The closed vocabularies of the search grammar. */
final class Vocabularies {
    static final Vocabulary SENIORITIES = Vocabulary.of(
            Arrays.stream(Seniority.values()).map(Seniority::wireName).toArray(String[]::new));

    static final Vocabulary SOCIAL_MEDIA = Vocabulary.of("FACEBOOK", "INSTAGRAM", "TWITTER", "LINKEDIN");

    static final Vocabulary COMPANY_TYPES = Vocabulary.of(
            "PRIVATELY_HELD",
            "PUBLIC_COMPANY",
            "SELF_OWNED",
            "SELF_EMPLOYED",
            "PARTNERSHIP",
            "NON_PROFIT",
            "EDUCATIONAL",
            "GOVERNMENT_AGENCY");

    /** An older grammar uses {@code PAID_SOCIAL_MEMBERS} for {@code PREMIUM}. */
    static final Vocabulary PROFILE_BADGES = Vocabulary.of(
                    "VERIFIED", "PREMIUM", "OPEN_TO_WORK", "INFLUENCER", "CREATOR", "HIRING")
            .withAlias("PAID_SOCIAL_MEMBERS", "PREMIUM");

    static final Vocabulary FUNDING_TYPES = Vocabulary.of(
            "PRE_SEED",
            "SEED",
            "SERIES_A",
            "SERIES_B",
            "SERIES_C",
            "SERIES_D",
            "SERIES_E",
            "SERIES_F",
            "SERIES_G",
            "SERIES_H",
            "SERIES_I",
            "SERIES_J",
            "VENTURE_ROUND",
            "ANGEL",
            "PRIVATE_EQUITY",
            "DEBT_FINANCING",
            "CONVERTIBLE_NOTE",
            "GRANT",
            "CORPORATE_ROUND",
            "EQUITY_CROWDFUNDING",
            "PRODUCT_CROWDFUNDING",
            "SECONDARY_MARKET",
            "POST_IPO_EQUITY",
            "POST_IPO_DEBT",
            "POST_IPO_SECONDARY",
            "NON_EQUITY_ASSISTANCE",
            "INITIAL_COIN_OFFERING",
            "UNDISCLOSED",
            "SERIES_UNKNOWN",
            "FUNDING_ROUND");

    /** The departments with a searchable headcount and growth. */
    static final Vocabulary FUNCTIONS = Vocabulary.of(
            "sales",
            "marketing",
            "engineering",
            "finance",
            "human_resources",
            "information_technology",
            "operations",
            "business_development",
            "customer_success_and_support",
            "product_management",
            "accounting",
            "legal",
            "consulting",
            "education",
            "research",
            "purchasing",
            "real_estate",
            "media_and_communication",
            "quality_assurance",
            "arts_and_design",
            "healthcare_services",
            "entrepreneurship",
            "community_and_social_services",
            "administrative",
            "military_and_protective_services",
            "program_and_project_management",
            "support");

    static final Vocabulary LANGUAGES = Vocabulary.of(
            "english",
            "spanish",
            "french",
            "portuguese",
            "german",
            "dutch",
            "italian",
            "chinese",
            "turkish",
            "polish",
            "russian",
            "swedish",
            "arabic",
            "indonesian",
            "danish",
            "czech",
            "norwegian",
            "japanese",
            "korean",
            "romanian",
            "ukrainian",
            "thai",
            "hindi",
            "malay",
            "tagalog",
            "vietnamese",
            "finnish",
            "persian",
            "greek",
            "hungarian",
            "bengali",
            "marathi",
            "telugu",
            "panjabi",
            "serbian",
            "slovak",
            "croatian",
            "lithuanian",
            "latvian",
            "albanian",
            "icelandic",
            "armenian",
            "bosnian",
            "tamil",
            "javanese",
            "malayalam",
            "kannada",
            "burmese");

    static final Vocabulary ACCOUNT_SOURCES = Vocabulary.of("NAME", "KEYWORD", "SEO", "DESCRIPTION", "INDUSTRY");

    static final Vocabulary CONTACT_SOURCES = Vocabulary.of(
            "HEADLINE",
            "SUMMARY",
            "SKILL",
            "CERTIFICATION",
            "COURSE",
            "PROJECTS",
            "PUBLICATION",
            "PATENT",
            "AWARD",
            "ORGANIZATION",
            "VOLUNTEERING",
            "TEST_SCORE",
            "WORK_HISTORY_DESCRIPTION",
            "EDUCATION_DESCRIPTION",
            "LANGUAGE_SKILL");

    private Vocabularies() {}
}
