package io.leadlist.lead;

/** The ways in which an input is recognised as a known lead, the strongest first. */
public enum IdentityRule {
    /** The same id. */
    ID,
    /** The same normal form of the LinkedIn URL. */
    LINKEDIN_URL,
    /** The same normal form of an e-mail address. */
    EMAIL
}
