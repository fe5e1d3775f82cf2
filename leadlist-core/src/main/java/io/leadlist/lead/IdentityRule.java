package io.leadlist.lead;

/** The rules by which an input is recognized as a known lead, the strongest first. */
public enum IdentityRule {
    /** The ids are equal. */
    ID,
    /** The normal forms of the LinkedIn URLs of two people are equal; see {@link LinkedInUrl#isPerson}. */
    LINKEDIN_URL,
    /** The normal forms of two e-mail addresses are equal. */
    EMAIL,
    /** The normal forms of two phone numbers are equal. Only an {@link IdentityPolicy} with phone numbers uses it. */
    PHONE
}
