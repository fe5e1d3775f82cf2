package io.leadlist.imports;

/**
 * The kind of key in the raw leads of an import, which decides the required fields of a lead (<a
 * href="{@docRoot}/docs/contract-decisions.md#39">decision 39</a>). The names in JSON are defined by the lead-lists API
 * (<a href="{@docRoot}/docs/contract-decisions.md#38">decision 38</a>).
 */
public enum InputKind {
    /** The URL of a LinkedIn profile. */
    LINKEDIN,
    /** An e-mail address. */
    EMAIL,
    /** A job title, and the name or the domain of a company. */
    TITLE_AND_COMPANY
}
