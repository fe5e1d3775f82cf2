package io.leadlist.admission;

/** The reason why a text is not the key of a suppression entry. */
public enum KeyProblem {
    /** The text has no visible character. */
    BLANK,
    /** The text is longer than a key can be. */
    TOO_LONG,
    /** The text contains U+0000 or an unpaired surrogate, which no database can store. */
    NOT_STORABLE,
    /** The text contains no e-mail address, or several of them. */
    NOT_AN_ADDRESS,
    /** The text is not a domain. */
    NOT_A_DOMAIN,
    /** The domain has only one label, such as {@code com}. */
    SINGLE_LABEL,
    /** The text is an IP address. */
    IP_ADDRESS,
    /** The text contains {@code *}, {@code %} or {@code ?}. A domain covers its sub-domains; there are no wildcards. */
    WILDCARD,
    /** The text is not the LinkedIn URL of a person, a company or a school. */
    NOT_A_LINKEDIN_URL,
    /** The phone number has no {@code +} and country code. */
    NO_COUNTRY_CODE,
    /** The text contains no possible phone number, or several of them. */
    NOT_A_PHONE_NUMBER,
    /** The text is not a UUID of 36 characters. */
    NOT_A_UUID,
    /** The text does not have the number of hexadecimal digits that the hash has. */
    NOT_A_HASH,
    /** A keyed hash is required, but the host has no secret for the organization. */
    NO_SECRET
}
